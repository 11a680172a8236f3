using System;
using System.Linq;
using System.Xml.Linq;
using Personas.Crm.Generators.Model;

namespace Personas.Crm.Generators.Reading;

/// <summary>Reads <c>SdkMessageProcessingSteps/….xml</c>. A step is called "full class name: message of table".</summary>
internal static class StepReader
{
    /// <summary>The step and its images.</summary>
    public static Step Read(XElement root, string path)
    {
        var name = root.Of("Name");
        var colon = name.IndexOf(':');
        if (colon < 0) throw new MissingPartException($"The step's name '{name}' does not say its class. Call it 'Namespace.Class: Message of table'.", 1);
        return new Step(
            name.Substring(0, colon).Trim(),
            root.TextOrEmpty("PrimaryEntity"),
            root.Elements("SdkMessageProcessingStepImages").Elements().Select(Image).ToList(),
            path);
    }

    private static Image Image(XElement image) => new(
        image.Text("EntityAlias"),
        image.Text("ImageType") == "0",
        image.Text("Attributes").Split([','], StringSplitOptions.RemoveEmptyEntries).Select(column => column.Trim()).ToList());
}
