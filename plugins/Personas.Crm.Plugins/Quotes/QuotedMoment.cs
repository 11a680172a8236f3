using System;
using Personas.Crm.Domain.Values;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Quotes;

/// <summary>The moment of a quote: now, or another one that somebody asks about. Only what is quoted now can be kept.</summary>
/// <param name="Moment">The moment, as the organisation counts its days.</param>
/// <param name="IsNow">Whether it is the moment of the call.</param>
internal sealed record QuotedMoment(Moment Moment, bool IsNow)
{
    /// <summary>The moment in the parameters of a call.</summary>
    /// <exception cref="Refusal">A quote of another day is to be kept.</exception>
    public static QuotedMoment Of(Turn turn, DateTime? asOf, bool save)
    {
        var asked = Inputs.Instant("AsOf", asOf);
        if (save && asked is not null)
            throw new Refusal("Save: only a quote of now can be kept. Leave AsOf out, or do not save.");
        return new QuotedMoment(PublishedRules.SettingsOf(turn.Elevated(Elevation.Rules)).At(asked ?? turn.UtcNow), asked is null);
    }
}
