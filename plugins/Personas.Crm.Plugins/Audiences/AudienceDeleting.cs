using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Images;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Audiences;

/// <summary>An audience is about to be deleted, with its lists: not while it is published, nor while others build on it.</summary>
public sealed class AudienceDeleting : EventPlugin
{
    private protected override void Happened(Turn turn)
    {
        var audience = AudienceDeletingPreImage.Of(turn.Context);
        if (audience?.Key is null) return;
        turn.RequireReadable();
        var title = $"Audience '{audience.Key}'";
        if (audience.StatusCode == AudienceStatus.Published) throw new Refusal($"{title} is published and cannot be deleted. Retire it first.");
        Uses.RefuseIfUsed(turn, title, "be deleted", service => Uses.OfAudience(service, audience.Key, turn.Context.PrimaryEntityId));
    }
}
