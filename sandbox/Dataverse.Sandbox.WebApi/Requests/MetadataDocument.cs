using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using System.Xml;
using Dataverse.Sandbox.WebApi.Errors;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;

namespace Dataverse.Sandbox.WebApi.Requests;

/// <summary><c>$metadata</c>: types, sets and operations as CSDL.</summary>
internal static class MetadataDocument
{
    // Half a megabyte, the same until the tables change.
    private static readonly ConditionalWeakTable<IEdmModel, string> Written = [];

    /// <summary>The document.</summary>
    public static Answer Of(Call call) => Answer.Text(Written.GetValue(call.Model.Edm, Write), "application/xml");

    private static string Write(IEdmModel model)
    {
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(new Utf8Writer(text), new XmlWriterSettings { Encoding = Encoding.UTF8 }))
            if (!CsdlWriter.TryWriteCsdl(model, writer, CsdlTarget.OData, out var faults))
                throw new WebApiException(500, "0x80040216", $"The model cannot be written: {faults.First().ErrorMessage}");
        return text.ToString();
    }

    private sealed class Utf8Writer(StringBuilder text) : StringWriter(text, System.Globalization.CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
