using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Segments;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Plugins.Store;

/// <summary>
/// The published segments and the facts they use, as they are stored, the settings, and the exchange rates of the currencies that they name:
/// what compiled rules are made of.
/// </summary>
internal sealed class StoredRules
{
    private StoredRules(IReadOnlyList<FactText> facts, IReadOnlyList<SegmentText> segments, Settings settings, ExchangeRates rates)
    {
        Facts = facts;
        Segments = segments;
        Settings = settings;
        Rates = rates;
        var named = Dependencies.CurrenciesOf([.. facts.Select(fact => fact.Dependencies), .. segments.Select(segment => segment.Dependencies)]).ToList();
        Hash = ContentHash.Of($"{RuleSetHash.Of(facts, segments)}|{settings}{(named.Count == 0 ? null : rates.TextOf(named))}");
    }

    /// <summary>The facts that the segments use, directly or through other facts.</summary>
    public IReadOnlyList<FactText> Facts { get; }

    /// <summary>The published segments.</summary>
    public IReadOnlyList<SegmentText> Segments { get; }

    /// <summary>How days are counted.</summary>
    public Settings Settings { get; }

    /// <summary>What currencies are worth.</summary>
    public ExchangeRates Rates { get; }

    /// <summary>The hash of all of it; of the rates, those of the currencies that the rules name.</summary>
    public string Hash { get; }

    /// <summary>
    /// Reads it all: two requests, and one more for every further 5,000 segments or facts; two more for the settings, and one for the
    /// exchange rates when rules name currencies. Facts and settings that are given are not asked for; whether they are still right, the hash tells.
    /// </summary>
    public static StoredRules Read(IOrganizationService service, Settings? settings = null, IReadOnlyList<FactText>? known = null)
    {
        var segments = SegmentStore.Published(service).ToList();
        var used = new HashSet<string>(segments.SelectMany(segment => segment.DependsOn?.Facts ?? []), StringComparer.OrdinalIgnoreCase);
        var facts = (known ?? FactStore.All(service)).Where(fact => used.Contains(fact.Key)).ToList();
        return new StoredRules(facts, segments.Select(segment => segment.ToText()).ToList(), settings ?? Settings.Read(service),
            Currencies.Of(service));
    }
}
