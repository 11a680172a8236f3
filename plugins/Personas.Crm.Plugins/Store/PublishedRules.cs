using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Segments;

namespace Personas.Crm.Plugins.Store;

/// <summary>The published rules with all that evaluation needs: compiled segments, settings, relationships. Immutable, shared by all threads.</summary>
internal sealed class PublishedRules
{
    private const string TheOne = "published";
    private const int Kept = 8;
    private const string Table = Tables.RuleSet.LogicalName;

    // Changed only by replacing the whole array, and found again by content: the same hash always means the same rules.
    private static volatile PublishedRules[] cache = [];

    private readonly Dictionary<string, CustomerRelations> _relations;
    private readonly Dictionary<Guid, Domain.Segments.Segment> _byId;

    private PublishedRules(StoredRules stored, Func<string, CustomerRelations> relations)
    {
        Hash = stored.Hash;
        Settings = stored.Settings;
        Facts = stored.Facts;
        Rules = RuleSet.Compile(stored.Facts, stored.Segments, MetadataSchema.Customers, stored.Rates);
        var used = MetadataSchema.Customers.Where(table => Rules.For(table).Segments.Count > 0).ToList();
        _relations = used.ToDictionary(table => table, relations, StringComparer.Ordinal);
        _byId = used.SelectMany(table => Rules.For(table).Segments).ToDictionary(segment => segment.Id);
    }

    /// <summary>The hash of everything that went into them.</summary>
    public string Hash { get; }

    /// <summary>The compiled segments.</summary>
    public RuleSet Rules { get; }

    /// <summary>How days are counted.</summary>
    public Settings Settings { get; }

    /// <summary>The facts that the segments use, as they are stored.</summary>
    public IReadOnlyList<FactText> Facts { get; }

    /// <summary>The rules in force: one request when they are known already.</summary>
    public static PublishedRules Load(IOrganizationService service)
    {
        var row = Current(service);
        var hash = row?.Text(Tables.RuleSet.Hash);
        if (Known(hash) is { } known) return known;
        if (KeptContext.Read(row?.Text(Tables.RuleSet.Context), hash) is { } context
            && StoredRules.Read(service, context.Settings, context.Facts) is { } kept && kept.Hash == hash)
            return Keep(kept, table => context.Relations.TryGetValue(table, out var found) ? found : CustomerRelations.Read(service, table));
        var stored = StoredRules.Read(service);
        if (stored.Hash != hash) Write(service, stored);
        return Known(stored.Hash) ?? Keep(stored, table => CustomerRelations.Read(service, table));
    }

    /// <summary>
    /// How days are counted, without the rules: one request when they or what was written down with them are known, two more when nothing was
    /// published yet.
    /// </summary>
    public static Settings SettingsOf(IOrganizationService service)
    {
        var row = Current(service);
        var hash = row?.Text(Tables.RuleSet.Hash);
        return Known(hash)?.Settings ?? KeptContext.SettingsOf(row?.Text(Tables.RuleSet.Context), hash) ?? Settings.Read(service);
    }

    /// <summary>Writes down what the next worker would have to ask for.</summary>
    public void Remember(IOrganizationService service) =>
        Write(service, new Entity(Table, Tables.RuleSet.Name, TheOne) { [Tables.RuleSet.Context] = KeptContext.ToJson(this) });

    /// <summary>Writes the hash down anew after a rule changed, so that everybody loads the rules again. Others who do the same wait for their turn.</summary>
    public static void Stamp(IOrganizationService service, DateTime utcNow)
    {
        Write(service, new Entity(Table, Tables.RuleSet.Name, TheOne) { [Tables.RuleSet.ChangedOn] = utcNow });
        Write(service, StoredRules.Read(service));
    }

    /// <summary>The same, when something changed that no event tells, such as a setting. Otherwise nobody is kept waiting.</summary>
    public static void StampIfChanged(IOrganizationService service, DateTime utcNow)
    {
        if (StoredRules.Read(service).Hash != Current(service)?.Text(Tables.RuleSet.Hash)) Stamp(service, utcNow);
    }

    /// <summary>The relationships of a customer table that segments are about.</summary>
    public CustomerRelations Relations(string table) => _relations[table];

    /// <summary>The relationships of every customer table that segments are about.</summary>
    public IEnumerable<CustomerRelations> AllRelations => _relations.Values;

    /// <summary>The segment of a membership; null when it is not published, or broken.</summary>
    public Domain.Segments.Segment? Find(Guid segment) => _byId.TryGetValue(segment, out var found) ? found : null;

    /// <summary>The rules about customers of a table at an instant.</summary>
    public DatedRules At(string table, DateTime utcNow) => Rules.For(table).At(Settings.At(utcNow));

    private static PublishedRules? Known(string? hash) => cache.FirstOrDefault(known => known.Hash == hash);

    private static PublishedRules Keep(StoredRules stored, Func<string, CustomerRelations> relations)
    {
        var fresh = new PublishedRules(stored, relations);
        cache = [fresh, .. cache.Where(known => known.Hash != fresh.Hash).Take(Kept - 1)];
        return fresh;
    }

    private static Entity? Current(IOrganizationService service)
    {
        var query = new QueryExpression(Table) { ColumnSet = new ColumnSet(Tables.RuleSet.Hash, Tables.RuleSet.Context), TopCount = 1 };
        query.Criteria.AddCondition(Tables.RuleSet.Name, ConditionOperator.Equal, TheOne);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault();
    }

    private static void Write(IOrganizationService service, StoredRules stored) => Write(service, new Entity(Table, Tables.RuleSet.Name, TheOne)
    {
        [Tables.RuleSet.Hash] = stored.Hash,
        [Tables.RuleSet.SegmentCount] = stored.Segments.Count,
    });

    private static void Write(IOrganizationService service, Entity row)
    {
        row[Tables.RuleSet.Name] = TheOne;
        service.Execute(new UpsertRequest { Target = row });
    }
}
