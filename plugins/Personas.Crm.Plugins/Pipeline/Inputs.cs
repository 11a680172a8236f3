using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Values;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Store;
using Personas.Crm.Plugins.Tables;

namespace Personas.Crm.Plugins.Pipeline;

/// <summary>Checks the parameters of custom APIs. Every fault names the parameter and what to write instead.</summary>
internal static class Inputs
{
    /// <summary>The customer that an id and an optional table name.</summary>
    public static EntityReference Customer(Guid? id, string? table) =>
        id is { } known && known != Guid.Empty
            ? new EntityReference(CustomerTable(table), known)
            : throw new Refusal("CustomerId: it is missing. Give the id of a contact or account.");

    /// <summary>The table of customers; contact when left out.</summary>
    public static string CustomerTable(string? table)
    {
        if (string.IsNullOrWhiteSpace(table)) return Contact.LogicalName;
        return MetadataSchema.Customers.FirstOrDefault(known => string.Equals(known, table, StringComparison.OrdinalIgnoreCase))
            ?? throw new Refusal($"CustomerTable: '{table}' is no table of customers. Write {string.Join(" or ", MetadataSchema.Customers)}.");
    }

    /// <summary>What made the call; event when left out.</summary>
    public static Cause Cause(string? cause) => string.IsNullOrWhiteSpace(cause) ? Choices.Cause.Event : OneOf<Cause>("Cause", cause!);

    /// <summary>What an expression decides; who belongs to a segment when left out.</summary>
    public static Purpose Purpose(string? purpose) =>
        string.IsNullOrWhiteSpace(purpose) ? Domain.Facts.Purpose.Segment : OneOf<Purpose>("Purpose", purpose!.Trim());

    /// <summary>Whom a refresh is about; null when left out.</summary>
    public static RefreshScope? Scope(string? scope) => scope?.Trim().ToLowerInvariant() switch
    {
        null or "" => null,
        "all" => RefreshScope.AllSegments,
        "segment" => RefreshScope.OneSegment,
        "due" => RefreshScope.DueCustomers,
        "daily" => RefreshScope.DueAndChangedCustomers,
        "customer" => RefreshScope.OneCustomer,
        _ => throw new Refusal($"Scope: '{scope}' is not known. Write all, segment, due, daily or customer."),
    };

    /// <summary>Whether drafts are asked for instead of what is published, which is meant when nothing is written.</summary>
    public static bool IsDraft(string? rules) => rules?.Trim().ToLowerInvariant() switch
    {
        null or "" or "published" => false,
        "draft" => true,
        _ => throw new Refusal($"Rules: '{rules}' is not known. Write published or draft."),
    };

    /// <summary>A whole number in a range, both ends included. Dataverse hands over a number that was left out as 0.</summary>
    public static int Range(string name, int? value, int from, int to, int otherwise) =>
        (value is null or 0 ? otherwise : value.Value) is var number && number >= from && number <= to
            ? number
            : throw new Refusal($"{name}: {value} is out of range. Write a number from {from} to {to}.");

    /// <summary>An id that may be left out; Dataverse hands it over as an empty one then.</summary>
    public static Guid? Id(Guid? value) => value == Guid.Empty ? null : value;

    /// <summary>An instant that may be left out; Dataverse hands it over as the first of all instants then.</summary>
    public static DateTime? Instant(string name, DateTime? value)
    {
        if (value is null || value == default(DateTime)) return null;
        return value >= Calendar.First && value <= Calendar.Last
            ? DateTime.SpecifyKind(value.Value.Kind == DateTimeKind.Local ? value.Value.ToUniversalTime() : value.Value, DateTimeKind.Utc)
            : throw new Refusal($"{name}: {value:yyyy-MM-dd} is out of range. Write an instant of {Calendar.First:yyyy} or later.");
    }

    /// <summary>An instant that must be there, and must have come.</summary>
    public static DateTime Past(string name, DateTime? value, DateTime utcNow)
    {
        var instant = Instant(name, value) ?? throw new Refusal($"{name}: it is missing. Give an instant of the past.");
        return instant <= utcNow
            ? instant
            : throw new Refusal($"{name}: {instant:yyyy-MM-dd HH:mm} is in the future. Give an instant of the past; pcrm_WhatIf looks ahead.");
    }

    /// <summary>Why a key of a segment is refused that there is not.</summary>
    public static Refusal NoSegment(string key) => new($"SegmentKey: there is no segment '{key}'. Write the key of a segment.");

    /// <summary>The ids in a JSON array, each once; none when left out.</summary>
    public static IReadOnlyCollection<Guid> Ids(string name, string? json)
    {
        if (string.IsNullOrWhiteSpace(json)) return [];
        try
        {
            return new HashSet<Guid>(JArray.Parse(json!).Select(item => item.Type == JTokenType.String && Guid.TryParse((string)item!, out var id)
                ? id
                : throw new Refusal($"{name}: '{item.ToString(Formatting.None)}' is no id. Write ids as texts of 36 characters.")));
        }
        catch (JsonReaderException fault)
        {
            throw new Refusal($"{name}: this is no JSON array ({fault.Message}). Write [\"id\", …], or leave it out.");
        }
    }

    /// <summary>A text that must be there.</summary>
    public static string Text(string name, string? value) =>
        string.IsNullOrWhiteSpace(value) ? throw new Refusal($"{name}: it is missing. Give a text.") : value!;

    private static T OneOf<T>(string name, string value) where T : struct, Enum =>
        Enum.TryParse<T>(value, ignoreCase: true, out var found) && Enum.IsDefined(typeof(T), found)
            ? found
            : throw new Refusal(
                $"{name}: '{value}' is not known. Write one of: {string.Join(", ", Enum.GetNames(typeof(T)).Select(known => known.ToLowerInvariant()))}.");
}
