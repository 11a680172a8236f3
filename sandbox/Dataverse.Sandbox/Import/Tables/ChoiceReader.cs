using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Dataverse.Sandbox.Import.Components;
using Dataverse.Sandbox.Import.Package;
using Dataverse.Sandbox.Metadata;

namespace Dataverse.Sandbox.Import.Tables;

/// <summary>Reads global choices, and the choices within columns.</summary>
internal static class ChoiceReader
{
    /// <summary>Reads the global choices into the draft.</summary>
    public static void Read(Reading reading)
    {
        foreach (var element in reading.Customizations.Elements("optionsets").Elements("optionset"))
        {
            var name = (string?)element.Attribute("Name") ?? "";
            var component = new Component(Kind.Choice, MetadataId.Choice(name), name, $"customizations.xml, choice {name}") { Keys = [name] };
            var choice = Of(element, name, isGlobal: true, reading.Language, component);
            reading.Add(component);
            if (component.Faults.Count == 0 || !reading.Options.SkipUnresolvable)
                reading.Draft.Put(choice with { IsManaged = reading.Manifest.IsManaged });
        }
    }

    /// <summary>The choice that an optionset element defines; faults go to the component.</summary>
    public static Choice Of(XElement element, string name, bool isGlobal, int language, Component component)
    {
        var options = element.Elements("options").Elements("option")
            .Concat(element.Elements("states").Elements("state"))
            .Concat(element.Elements("statuses").Elements("status"))
            .Select(option => OptionOf(option, language, component))
            .OfType<Option>()
            .ToList();
        foreach (var twice in options.GroupBy(option => option.Value).Where(group => group.Count() > 1))
            component.Fault("options", $"The value {twice.Key} is there {twice.Count()} times.", "Give each option its own value.");
        if (element.Elements("OptionSetType").Any(type => type.Value == "bit")) options.Sort((a, b) => a.Value.CompareTo(b.Value));
        return new Choice(name, isGlobal, options)
        {
            DisplayName = Labels.Of(element.Element("displaynames"), language) ?? "",
            Description = Labels.Of(element.Element("Descriptions"), language) ?? "",
        };
    }

    /// <summary>The options of both; labels of the newer win.</summary>
    public static Choice Merge(Choice before, Choice after)
    {
        var merged = new OrderedDictionary<int, Option>();
        foreach (var option in before.Options) merged[option.Value] = option;
        foreach (var option in after.Options) merged[option.Value] = option;
        return before with { Options = [.. merged.Values] };
    }

    private static Option? OptionOf(XElement element, int language, Component component)
    {
        if (!int.TryParse((string?)element.Attribute("value"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var value))
        {
            component.Fault("options", $"'{(string?)element.Attribute("value")}' is not a whole number.", "Correct the value of the option.");
            return null;
        }

        var label = Labels.Of(element.Element("labels"), language) ?? value.ToString(CultureInfo.InvariantCulture);
        return new Option(value, label, element.WholeIn("state"), element.WholeIn("defaultstatus"))
        {
            Color = (string?)element.Attribute("Color") ?? "",
            Description = Labels.Of(element.Element("Descriptions"), language) ?? "",
        };
    }
}
