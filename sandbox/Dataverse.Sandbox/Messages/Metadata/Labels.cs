using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Messages.Metadata;

/// <summary>Texts of metadata in the base language.</summary>
internal static class Labels
{
    private const int English = 1033;

    public static Label Of(string text) => new(text, English);
}
