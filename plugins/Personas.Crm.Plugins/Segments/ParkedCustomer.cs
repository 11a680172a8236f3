using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Segments;

/// <summary>A customer that a run sets aside, and why. A run keeps them a line each: <c>contact 11111111-…: reason</c>.</summary>
internal sealed record ParkedCustomer(EntityReference Customer, string Reason)
{
    private const int LongestReason = 500;
    private static readonly Regex Form = new(@"^(\w+) ([0-9a-fA-F-]{36}): (.*)$", RegexOptions.CultureInvariant);

    /// <summary>The customer and the reason in one line.</summary>
    public override string ToString() => $"{Customer.LogicalName} {Customer.Id:D}: {OneLine(Reason)}";

    /// <summary>Reads the line of a customer; null when it is none.</summary>
    public static ParkedCustomer? Read(string line) =>
        Form.Match(line.Trim()) is { Success: true } match
            && MetadataSchema.Customers.Contains(match.Groups[1].Value) && Guid.TryParse(match.Groups[2].Value, out var id)
            ? new ParkedCustomer(new EntityReference(match.Groups[1].Value, id), match.Groups[3].Value)
            : null;

    /// <summary>The customer that a parameter names; null when it was left out.</summary>
    public static ParkedCustomer? Given(string? park) => string.IsNullOrWhiteSpace(park)
        ? null
        : Read(park!) ?? throw new Refusal("Park: it names no customer. Give the line with which the refused call's message ended.");

    /// <summary>The customers among the errors of a run.</summary>
    public static ISet<Guid> In(string errors) =>
        new HashSet<Guid>(errors.Split('\n').Select(Read).OfType<ParkedCustomer>().Select(parked => parked.Customer.Id));

    private static string OneLine(string text)
    {
        var line = Regex.Replace(text, @"\s+", " ").Trim();
        return line.Length > LongestReason ? line.Substring(0, LongestReason) : line;
    }
}
