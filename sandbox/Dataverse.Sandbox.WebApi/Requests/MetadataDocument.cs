using System.IO;
using System.Linq;
using System.Text;
using System.Xml;
using Dataverse.Sandbox.WebApi.Errors;
using Microsoft.OData.Edm.Csdl;

namespace Dataverse.Sandbox.WebApi.Requests;

/// <summary><c>$metadata</c>: types, sets and operations as CSDL.</summary>
internal static class MetadataDocument
{
    /// <summary>The document.</summary>
    public static Answer Of(Call call)
    {
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(new Utf8Writer(text), new XmlWriterSettings { Encoding = Encoding.UTF8 }))
            if (!CsdlWriter.TryWriteCsdl(call.Model.Edm, writer, CsdlTarget.OData, out var faults))
                throw new WebApiException(500, "0x80040216", $"The model cannot be written: {faults.First().ErrorMessage}");
        return Answer.Text(text.ToString(), "application/xml");
    }

    private sealed class Utf8Writer(StringBuilder text) : StringWriter(text, System.Globalization.CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
