using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml;
using Dataverse.Sandbox.WebApi.Errors;
using Microsoft.OData;
using Microsoft.OData.Edm;

namespace Dataverse.Sandbox.WebApi.Reading;

/// <summary>Values of OData as FetchXML writes them.</summary>
internal static class FetchText
{
    /// <summary>The text of a value that is not null.</summary>
    public static string Of(object value) => value switch
    {
        string text => Legal(text),
        bool flag => flag ? "1" : "0",
        Guid id => id.ToString("D"),
        DateTimeOffset instant => instant.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
        Date day => string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-{day.Month:00}-{day.Day:00}"),
        double number => Exact(number),
        float number => Exact(number),
        int or long or decimal or short or byte => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        _ => throw WebApiException.Query($"A value of the type {value.GetType().Name} cannot be compared. Write a text, number, date, id, true or false."),
    };

    /// <summary>The texts of a list.</summary>
    public static IReadOnlyList<string> OfList(object value) => value is ODataCollectionValue list
        ? [.. list.Items.Select(item => Of(item ?? throw WebApiException.Query("A list of values holds null. Leave it out.")))]
        : throw WebApiException.Query("A list was expected. Write ['value','value'].");

    private static string Exact(double number) => Math.Abs(number) < (double)decimal.MaxValue
        ? ((decimal)number).ToString(CultureInfo.InvariantCulture)
        : throw WebApiException.Query($"{number.ToString(CultureInfo.InvariantCulture)} is larger than any column holds. Write a smaller number.");

    // What XML cannot carry is in no column either.
    private static string Legal(string text)
    {
        try
        {
            return XmlConvert.VerifyXmlChars(text);
        }
        catch (XmlException fault)
        {
            throw WebApiException.Query($"A text in the query holds a character that no column holds: {fault.Message}");
        }
    }
}
