using System.Text.Json.Nodes;
using Dataverse.Sandbox.Platform;

namespace Dataverse.Sandbox.WebApi.Definitions;

/// <summary>Texts of definitions: in the base language only, as the catalogue keeps them.</summary>
internal static class Labels
{
    private const int English = 1033;

    /// <summary>The text as a Label of the platform; no text is a label without languages.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isManaged">Whether it came with a managed solution.</param>
    /// <param name="key">What the text belongs to: its id is computed from that.</param>
    public static JsonObject Json(string text, bool isManaged, string key) => new()
    {
        ["LocalizedLabels"] = text.Length == 0 ? new JsonArray() : new JsonArray(Localized(text, isManaged, key)),
        ["UserLocalizedLabel"] = text.Length == 0 ? null : Localized(text, isManaged, key),
    };

    private static JsonObject Localized(string text, bool isManaged, string key) => new()
    {
        ["Label"] = text,
        ["LanguageCode"] = English,
        ["IsManaged"] = isManaged,
        ["MetadataId"] = DeterministicId.Of("label", key).ToString("D"),
        ["HasChanged"] = null,
    };
}
