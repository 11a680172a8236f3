using System;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Domain.Products;

namespace Personas.Crm.Plugins.Store;

/// <summary>A version of a product, as far as a quote has to know it before its content.</summary>
/// <param name="Span">Where it stands, and its days.</param>
/// <param name="ProductId">The product's id.</param>
/// <param name="Code">The product's code.</param>
/// <param name="CustomerTable">The table of the customers who may buy it.</param>
internal sealed record OfferedVersion(VersionSpan Span, Guid ProductId, string Code, string CustomerTable)
{
    /// <summary>The product's name.</summary>
    public string ProductName { get; init; } = "";

    /// <summary>What kind of product it is.</summary>
    public ProductFamily Family { get; init; }

    /// <summary>The version's id.</summary>
    public Guid Id => Span.Id;

    /// <summary>The version's name, as messages show it.</summary>
    public string Name => $"{Code} v{Span.Number}";

    /// <summary>The hash of its content; null for a draft.</summary>
    public string? Hash { get; init; }

    /// <summary>When it was submitted: with it came the facts, which the hash does not cover.</summary>
    public DateTime? SubmittedOn { get; init; }

    /// <summary>The product's currency.</summary>
    public EntityReference? Currency { get; init; }

    /// <summary>Units of the product's currency that one unit of the organisation's is worth.</summary>
    public decimal ExchangeRate { get; init; } = 1;

    /// <summary>What its content is kept by.</summary>
    public string Key => $"{Id:N}|{Hash}|{SubmittedOn:O}";
}
