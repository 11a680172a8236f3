using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Serialization;

namespace Personas.Crm.Domain.Values;

/// <summary>
/// Values as JSON of which equal ones have equal texts: keys in alphabetical order, nothing written for null, numbers without trailing zeros,
/// days as <c>2026-05-04</c>, instants in UTC with <c>Z</c>, choices by their names.
/// </summary>
internal static class CanonicalJson
{
    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        ContractResolver = new Properties { NamingStrategy = new CamelCaseNamingStrategy() },
        NullValueHandling = NullValueHandling.Ignore,
        ObjectCreationHandling = ObjectCreationHandling.Replace,
        DateParseHandling = DateParseHandling.None,
        FloatParseHandling = FloatParseHandling.Decimal,
        Converters = [new StringEnumConverter(new CamelCaseNamingStrategy(), allowIntegerValues: false), new PlainDecimals(), new Days()],
    });

    /// <summary>A value as JSON.</summary>
    public static string Write(object value)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var json = new JsonTextWriter(text);
        Serializer.Serialize(json, value);
        json.Flush();
        return text.ToString();
    }

    /// <summary>The value that JSON stands for; what cannot be read is a problem of its whole.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="place">What the JSON is, for the problem.</param>
    public static Reading<T> Read<T>(string? json, string place) where T : class
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(json ?? string.Empty))
            {
                DateParseHandling = DateParseHandling.None,
                FloatParseHandling = FloatParseHandling.Decimal,
            };
            var value = Serializer.Deserialize<T>(reader);
            return value is null ? Failed<T>(place, "There is nothing.") : Readings.Of(value);
        }
        catch (Exception fault) when (fault is JsonException or FormatException or OverflowException)
        {
            return Failed<T>(place, $"It cannot be read: {fault.Message}");
        }
    }

    private static Reading<T> Failed<T>(string place, string fault) where T : class =>
        Readings.Failed<T>([new Problem(place, fault, "It is written by the solution: restore what it wrote.")]);

    // What is computed of other properties is not written: it follows.
    private sealed class Properties : DefaultContractResolver
    {
        protected override IList<JsonProperty> CreateProperties(Type type, MemberSerialization memberSerialization) =>
            base.CreateProperties(type, memberSerialization).Where(property => property.Writable).OrderBy(property => property.PropertyName, StringComparer.Ordinal).ToList();
    }

    private sealed class PlainDecimals : JsonConverter
    {
        // Dividing by one drops trailing zeros: 5.300 is 5.3.
        private const decimal One = 1.0000000000000000000000000000m;

        public override bool CanConvert(Type objectType) => (Nullable.GetUnderlyingType(objectType) ?? objectType) == typeof(decimal);

        public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) =>
            writer.WriteRawValue(((decimal)value! / One).ToString(CultureInfo.InvariantCulture));

        public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) =>
            reader.Value is null ? null : Convert.ToDecimal(reader.Value, CultureInfo.InvariantCulture);
    }

    private sealed class Days : JsonConverter
    {
        private const string Day = "yyyy-MM-dd";
        private const string Instant = "yyyy-MM-ddTHH:mm:ss.FFFFFFF'Z'";

        public override bool CanConvert(Type objectType) => (Nullable.GetUnderlyingType(objectType) ?? objectType) == typeof(DateTime);

        public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
        {
            var date = (DateTime)value!;
            writer.WriteValue(date.ToString(date.Kind == DateTimeKind.Utc ? Instant : Day, CultureInfo.InvariantCulture));
        }

        public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
        {
            if (reader.Value is not string text) return null;
            return text.EndsWith("Z", StringComparison.Ordinal)
                ? DateTime.ParseExact(text, Instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal)
                : DateTime.ParseExact(text, Day, CultureInfo.InvariantCulture);
        }
    }
}
