using System;
using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Dataverse.Sandbox.WebApi.Errors;

namespace Dataverse.Sandbox.WebApi.Reading;

/// <summary>Where the next page begins: what <c>$skiptoken</c> holds in a next link.</summary>
/// <param name="Page">Number of the page, from 1.</param>
/// <param name="Cookie">The engine's paging cookie; null when it has none.</param>
internal sealed record SkipToken(int Page, string? Cookie)
{
    /// <summary>The first page.</summary>
    public static SkipToken First { get; } = new(1, null);

    /// <summary>Reads a token.</summary>
    /// <exception cref="WebApiException">It is not one that the service made.</exception>
    public static SkipToken Read(string? text)
    {
        if (text is null) return First;
        try
        {
            var element = XElement.Parse(text);
            var page = int.Parse(element.Attribute("pagenumber")?.Value ?? "", NumberStyles.None, CultureInfo.InvariantCulture);
            var cookie = Uri.UnescapeDataString(Uri.UnescapeDataString(element.Attribute("pagingcookie")?.Value ?? ""));
            return page < 1 ? throw new FormatException() : new SkipToken(page, cookie.Length == 0 ? null : cookie);
        }
        catch (Exception fault) when (fault is XmlException or FormatException or OverflowException)
        {
            throw WebApiException.Query("$skiptoken is not one that this service made. Follow @odata.nextLink as it is.");
        }
    }

    /// <inheritdoc />
    public override string ToString() => new XElement("cookie", new XAttribute("pagenumber", Page.ToString(CultureInfo.InvariantCulture)),
        new XAttribute("pagingcookie", Uri.EscapeDataString(Uri.EscapeDataString(Cookie ?? ""))), new XAttribute("istracking", "False"))
        .ToString(SaveOptions.DisableFormatting);
}
