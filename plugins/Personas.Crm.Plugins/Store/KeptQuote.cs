using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Quotes;

namespace Personas.Crm.Plugins.Store;

/// <summary>What was kept of a quote, to make it again.</summary>
/// <param name="Id">The quote's id.</param>
/// <param name="Name">Its name, as messages show it.</param>
/// <param name="VersionId">The version it was made with.</param>
/// <param name="Result">The quote as JSON.</param>
internal sealed record KeptQuote(Guid Id, string Name, Guid VersionId, string Result)
{
    private string? ResultHash { get; init; }

    private string? VersionHash { get; init; }

    private string? Request { get; init; }

    private string? Facts { get; init; }

    /// <summary>The columns that it is read from.</summary>
    public static ColumnSet Columns => new(
        Tables.Quote.Name, Tables.Quote.VersionId, Tables.Quote.Result, Tables.Quote.ResultHash, Tables.Quote.VersionHash, Tables.Quote.Request,
        Tables.Quote.Facts);

    /// <summary>The quote in a row with its columns.</summary>
    public static KeptQuote Of(Entity row) => new(
        row.Id, row.Text(Tables.Quote.Name) ?? "", row.IdOf(Tables.Quote.VersionId) ?? Guid.Empty, row.Text(Tables.Quote.Result) ?? "")
    {
        ResultHash = row.Text(Tables.Quote.ResultHash),
        VersionHash = row.Text(Tables.Quote.VersionHash),
        Request = row.Text(Tables.Quote.Request),
        Facts = row.Text(Tables.Quote.Facts),
    };

    /// <summary>The columns that do not fit each other any more: somebody wrote past the solution.</summary>
    /// <param name="version">The version as it was submitted.</param>
    public IEnumerable<ReplayDifference> Tampered(ProductVersion version)
    {
        var hash = QuoteJson.Hash(Result);
        if (hash != ResultHash) yield return new ReplayDifference(Tables.Quote.ResultHash, ResultHash, hash);
        var content = Domain.Products.VersionHash.Of(version);
        if (content != VersionHash) yield return new ReplayDifference(Tables.Quote.VersionHash, VersionHash, content);
        if (QuoteJson.Read(Result).Value is not { } quote) yield break;
        if (QuoteJson.Write(quote.Request) is var request && request != Request) yield return new ReplayDifference(Tables.Quote.Request, Request, request);
        if (QuoteJson.Write(quote.Facts) is var facts && facts != Facts) yield return new ReplayDifference(Tables.Quote.Facts, Facts, facts);
    }
}
