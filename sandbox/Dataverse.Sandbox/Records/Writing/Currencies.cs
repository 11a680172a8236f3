using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Records.Writing;

/// <summary>The organisation's currencies: the base one, and what a unit of the base currency is worth in each.</summary>
internal sealed record Currencies(Guid Base, IReadOnlyDictionary<Guid, decimal> Rates)
{
    /// <summary>The tables that it is read from.</summary>
    public static readonly string[] Tables = ["transactioncurrency", "organization"];

    public static Currencies Load(UnitOfWork work)
    {
        if (work.Catalog.Find("transactioncurrency") is not { } table) return new Currencies(Guid.Empty, new Dictionary<Guid, decimal>());

        var column = table["exchangerate"];
        var rates = work.Session.Rows("""SELECT "transactioncurrencyid", "exchangerate" FROM "transactioncurrency" """,
            row => (Id: Guid.ParseExact(row.GetString(0), "D"), Rate: row.IsDBNull(1) ? 1 : Stored.Decimal(column, row.GetInt64(1))));
        var own = work.Session.Scalar("""SELECT "basecurrencyid" FROM "organization" LIMIT 1""") as string;
        return new Currencies(own is null ? Guid.Empty : Guid.ParseExact(own, "D"), rates.ToDictionary(pair => pair.Id, pair => pair.Rate));
    }

    /// <summary>Fills currency, exchange rate and the amounts in the base currency of a row with amounts.</summary>
    /// <param name="values">The row.</param>
    /// <param name="currency">The row's currency before; null when it has none or is new.</param>
    /// <param name="amount">The row's amount before in a column that is not written.</param>
    public void Complete(RowValues values, EntityReference? currency, Func<int, object?> amount)
    {
        var shape = values.Shape;
        if (shape.Currency < 0 || shape.Bases.Count == 0) return;

        var changed = values.IsSet(shape.Currency) && values[shape.Currency] is not null;
        var hasAmount = shape.Bases.Keys.Any(values.IsSet);
        if (!changed && !hasAmount) return;

        var id = (values[shape.Currency] as EntityReference)?.Id ?? currency?.Id ?? Base;
        if (id == Guid.Empty) return;
        if (currency is null && !changed) values.Set(shape.Currency, new EntityReference("transactioncurrency", id));
        var rate = Rates.GetValueOrDefault(id, 1);
        values.Set(shape.ExchangeRate, rate);
        foreach (var (money, twin) in shape.Bases)
        {
            if (!values.IsSet(money) && !changed) continue;
            var value = (values.IsSet(money) ? values[money] : amount(money)) as Money;
            values.Set(twin, value is null ? null : new Money(Math.Round(value.Value / rate, Stored.MoneyScale, MidpointRounding.AwayFromZero)));
        }
    }
}
