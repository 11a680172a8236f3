using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Dataverse.Sandbox.Query.Sql;

/// <summary>
/// Where a page ended: the values by which the last row was sorted. The next page starts after them, whatever was deleted or added meanwhile.
/// </summary>
/// <param name="Page">Number of the page that ended.</param>
/// <param name="Query">What it was sorted by; a cookie is of use to the same query only.</param>
/// <param name="Last">The values, as the database gave them.</param>
internal sealed record PagingCookie(int Page, string Query, IReadOnlyList<object?> Last)
{
    /// <summary>The mark of a query by which its cookies are known.</summary>
    public static string MarkOf(string table, IEnumerable<Sort> sorts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join("|", sorts.Select(sort => sort.Name).Prepend(table)))).AsSpan(0, 6));

    /// <summary>The cookie as the caller keeps it.</summary>
    public override string ToString() =>
        new XElement("cookie", new XAttribute("page", Page), new XAttribute("query", Query), Last.Select(Element)).ToString(SaveOptions.DisableFormatting);

    /// <summary>Reads a cookie.</summary>
    /// <exception cref="QueryException">The text is no cookie of this server, or of another query.</exception>
    public static PagingCookie Read(string text, string query, int values)
    {
        try
        {
            var cookie = XElement.Parse(text);
            if (cookie.Name != "cookie" || (string?)cookie.Attribute("query") != query || cookie.Elements().Count() != values)
                throw new QueryException("paging-cookie",
                    "the cookie belongs to another query. Pass on the one that came with the page before, and change nothing but the page number.");
            return new PagingCookie((int)cookie.Attribute("page")!, query, [.. cookie.Elements().Select(Value)]);
        }
        catch (Exception malformed) when (malformed is XmlException or FormatException or OverflowException or ArgumentNullException)
        {
            throw new QueryException("paging-cookie",
                "the text is no paging cookie of this server. Pass on the one that came with the page before, unchanged.");
        }
    }

    private static XElement Element(object? value) => value switch
    {
        null => new XElement("null"),
        long number => new XElement("int", number.ToString(CultureInfo.InvariantCulture)),
        double number => new XElement("real", number.ToString("R", CultureInfo.InvariantCulture)),
        // Text may hold characters that XML cannot.
        _ => new XElement("text", Convert.ToBase64String(Encoding.Unicode.GetBytes((string)value))),
    };

    private static object? Value(XElement element) => element.Name.LocalName switch
    {
        "null" => null,
        "int" => long.Parse(element.Value, CultureInfo.InvariantCulture),
        "real" => double.Parse(element.Value, CultureInfo.InvariantCulture),
        "text" => Encoding.Unicode.GetString(Convert.FromBase64String(element.Value)),
        _ => throw new FormatException(),
    };
}
