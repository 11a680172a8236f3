using System;
using System.Globalization;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Domain.Quotes;
using Personas.Crm.Plugins.Choices;

namespace Personas.Crm.Plugins.Store;

/// <summary>A quote as a row with its lines.</summary>
internal sealed class QuoteRow(EntityReference customer, Domain.Quotes.Quote quote, EntityReference? currency)
{
    private const int Decimals = 6;
    private const int NameLength = 200;
    private const int ReasonsLength = 4000;
    private const int LineReasonLength = 2000;
    private static readonly Relationship Lines = new(Tables.Relationships.QuoteToQuoteLine);

    /// <summary>The row; its lines go with it.</summary>
    public Entity ToEntity()
    {
        var result = QuoteJson.Write(quote);
        var row = new Entity(Tables.Quote.LogicalName)
        {
            [Tables.Quote.Name] = Cut(Name(), NameLength),
            [Tables.Quote.CustomerId] = customer,
            [Tables.Quote.ProductId] = new EntityReference(Tables.Product.LogicalName, quote.Version.ProductId),
            [Tables.Quote.VersionId] = new EntityReference(Tables.ProductVersion.LogicalName, quote.Version.Id),
            [Tables.Quote.TransactionCurrencyId] = currency,
            [Tables.Quote.Amount] = Amount(quote.Request.Amount ?? quote.Request.SumInsured),
            [Tables.Quote.Term] = quote.Request.Term,
            [Tables.Quote.Purpose] = Cut(quote.Request.Purpose ?? "", NameLength),
            [Tables.Quote.Source] = Source()?.Value(),
            [Tables.Quote.QuotedOn] = quote.At.Utc,
            [Tables.Quote.ExpiresOn] = quote.ExpiresOn,
            [Tables.Quote.Request] = QuoteJson.Write(quote.Request),
            [Tables.Quote.Facts] = QuoteJson.Write(quote.Facts),
            [Tables.Quote.Result] = result,
            [Tables.Quote.ResultHash] = QuoteJson.Hash(result),
            [Tables.Quote.VersionHash] = quote.Version.Hash,
            [Tables.Quote.Reasons] = Cut(Reasons(), ReasonsLength),
        };
        if (quote.Price is { } price) row[Tables.Quote.PriceItemId] = new EntityReference(Tables.PriceItem.LogicalName, price.Item);
        if (quote.Figures is { } figures) Add(row, figures);
        row.RelatedEntities[Lines] = new EntityCollection(QuoteLine.Of(quote).Select(Line).ToList());
        return row;
    }

    private static void Add(Entity row, QuoteFigures figures)
    {
        row[Tables.Quote.Rate] = Rounded(figures.Rate?.Final);
        row[Tables.Quote.APR] = Rounded(figures.Apr);
        row[Tables.Quote.APRUS] = Rounded(figures.AprUs);
        row[Tables.Quote.APRBand] = figures.Apr is { } apr ? (int)Math.Floor(apr) : null;
        row[Tables.Quote.Instalment] = Amount(figures.Totals.Instalment);
        row[Tables.Quote.TotalCost] = Amount(figures.Totals.Cost);
        row[Tables.Quote.TotalPayable] = Amount(figures.Totals.Payable);
        row[Tables.Quote.Premium] = Amount(figures.Totals.Premium);
    }

    private Entity Line(QuoteLine line, int index) => new(Tables.QuoteLine.LogicalName)
    {
        [Tables.QuoteLine.Order] = index + 1,
        [Tables.QuoteLine.Kind] = line.Kind.Choice(),
        [Tables.QuoteLine.Name] = Cut(line.Name, NameLength),
        [Tables.QuoteLine.Percent] = Rounded(line.Percent),
        [Tables.QuoteLine.Amount] = Amount(line.Amount),
        [Tables.QuoteLine.Reason] = Cut(line.Reason, LineReasonLength),
        [Tables.QuoteLine.TransactionCurrencyId] = currency,
    };

    private string Name()
    {
        var amount = (quote.Request.Amount ?? quote.Request.SumInsured) is { } asked
            ? $" {asked.ToString("#,##0.##", CultureInfo.InvariantCulture)} {quote.Version.Currency}" : "";
        return $"{quote.Version.Code} v{quote.Version.Number}{amount}{(quote.Request.Term is { } term ? $", {term} months" : "")}";
    }

    private string Reasons() => string.Join("\n", quote.IsOffered ? quote.Reasons : quote.Refusals.Select(refusal => refusal.Reason));

    // Channels are called as facts name them, "call centre"; those that are no source of quotes stay in the request.
    private QuoteSource? Source() =>
        Enum.TryParse<QuoteSource>((quote.Request.Channel ?? "").Replace(" ", ""), ignoreCase: true, out var source)
            && Enum.IsDefined(typeof(QuoteSource), source) ? source : null;

    private static Money? Amount(decimal? amount) => amount is { } value ? new Money(value) : null;

    private static decimal? Rounded(decimal? rate) => rate is { } value ? Math.Round(value, Decimals, MidpointRounding.AwayFromZero) : null;

    private static string? Cut(string text, int length) => text.Length == 0 ? null : text.Length <= length ? text : text.Substring(0, length - 1) + "…";
}
