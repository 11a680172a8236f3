using System;
using Personas.Crm.Plugins.Apis;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Products;

/// <summary>
/// pcrm_NewProductVersion: a new draft of a product, a full copy of one of its versions. It is made as the caller, who needs the privileges for all
/// that is copied, and becomes its author.
/// </summary>
public sealed class NewProductVersion : ApiPlugin
{
    /// <summary>Made by the platform.</summary>
    public NewProductVersion() : base(NewProductVersionRequest.MessageName)
    {
    }

    private protected override void Answer(Turn turn)
    {
        var request = new NewProductVersionRequest(turn.Context.InputParameters);
        var source = AskedVersion.ToCopy(turn, request.ProductCode, Inputs.Id(request.ProductId), Inputs.Id(request.FromVersionId));
        var copy = new VersionCopy(turn.AsCaller, turn.UtcNow).Make(source, request.ChangeSummary);
        var made = VersionStore.Find(turn.AsCaller, copy) ?? throw new InvalidOperationException("The new version is gone.");
        _ = new NewProductVersionResponse(turn.Context.OutputParameters) { VersionId = made.Id, Number = made.Number };
    }
}
