using System;
using System.Xml.Linq;
using Dataverse.Sandbox.Import.Package;
using Dataverse.Sandbox.Import.Tables;

namespace Dataverse.Sandbox.Import.Components;

/// <summary>Reads charts: the columns of their queries must be there.</summary>
internal sealed class ChartReader(Reading reading)
{
    public void Read()
    {
        foreach (var (table, schemaName) in TableReader.TablesOf(reading.Customizations))
            foreach (var chart in table.Elements("Visualizations").Descendants("visualization"))
                ReadChart(chart, schemaName);
    }

    private void ReadChart(XElement element, string schemaName)
    {
        var name = Labels.Of(element.Element("LocalizedNames"), reading.Language) ?? "";
        var id = Labels.Id(element.Text("savedqueryvisualizationid"));
        var component = reading.Add(new Component(Kind.Chart, id ?? Guid.Empty, name, $"customizations.xml, chart '{name}' of {schemaName}"));
        if (id is null) component.Fault("savedqueryvisualizationid", "The chart has no id.", "Write a GUID.");

        var table = new References(reading, component).Table(schemaName, "");
        var data = element.Element("datadescription");
        foreach (var fetch in data?.Descendants("fetch") ?? []) new FetchCheck(reading, component, "datadescription").Check(fetch);

        component.Write = rows => rows.Put("savedqueryvisualization", component.Id,
            ("name", name), ("description", Labels.Of(element.Element("Descriptions"), reading.Language)), ("primaryentitytypecode", table!.LogicalName),
            ("datadescription", ViewReader.Inner(data)), ("presentationdescription", ViewReader.Inner(element.Element("presentationdescription"))),
            ("isdefault", element.Flag("isdefault")), ("ismanaged", reading.Manifest.IsManaged));
    }
}
