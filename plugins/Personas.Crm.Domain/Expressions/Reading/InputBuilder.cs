using System;
using System.Collections.Generic;
using System.IO;
using Newtonsoft.Json;

namespace Personas.Crm.Domain.Expressions.Reading;

/// <summary>
/// Reads JSON into tokens, without recursion: an input can be nested as deeply as it is long. A thread keeps one, for the room that it works
/// in; nothing of an input is left in it that the next one could see.
/// </summary>
internal sealed class InputBuilder : IArrayPool<char>
{
    [ThreadStatic]
    private static InputBuilder? _own;

    // The words of the language are one string each, however often they are written.
    private static readonly DefaultJsonNameTable Words = Table(
        "version", "all", "any", "none", "fact", "column", "op", "value", "valueOf", "related", "via", "exists", "where", "table", "id", "name");

    private readonly List<InputField> _parts = [];
    private readonly Stack<Opened> _open = [];
    private char[] _letters = [];

    /// <summary>A reader of JSON text: no dates are guessed from text, and no number loses digits.</summary>
    public static JsonTextReader Open(string text) => new(new StringReader(text))
    {
        ArrayPool = _own ??= new InputBuilder(),
        PropertyNameTable = Words,
        DateParseHandling = DateParseHandling.None,
        FloatParseHandling = FloatParseHandling.Decimal,
        MaxDepth = null,
    };

    /// <summary>The next object, list or value.</summary>
    /// <exception cref="JsonException">The text is no JSON, or an object has a field twice.</exception>
    public static InputToken Read(JsonTextReader reader) => (_own ??= new InputBuilder()).ReadToken(reader);

    /// <inheritdoc/>
    public char[] Rent(int minimumLength)
    {
        if (_letters.Length < minimumLength) return new char[minimumLength];
        var letters = _letters;
        _letters = [];
        return letters;
    }

    /// <inheritdoc/>
    public void Return(char[]? array)
    {
        if (array is not null && array.Length > _letters.Length) _letters = array;
    }

    private InputToken ReadToken(JsonTextReader reader)
    {
        _parts.Clear();
        _open.Clear();
        string? name = null;
        while (reader.Read())
        {
            InputToken token;
            switch (reader.TokenType)
            {
                case JsonToken.Comment:
                    continue;
                case JsonToken.PropertyName:
                    name = (string)reader.Value!;
                    RefuseTwice(name, reader);
                    continue;
                case JsonToken.StartObject or JsonToken.StartArray:
                    _open.Push(new Opened(name, _parts.Count));
                    name = null;
                    continue;
                case JsonToken.StartConstructor:
                    throw Fault("A constructor is no value.", reader);
                case JsonToken.EndObject or JsonToken.EndArray:
                    name = _open.Peek().Name;
                    token = Close(_open.Pop().First, reader.TokenType == JsonToken.EndObject);
                    break;
                default:
                    token = new InputValue(reader.Value);
                    break;
            }
            if (_open.Count == 0) return token;
            _parts.Add(new InputField(name ?? string.Empty, token));
            name = null;
        }
        throw Fault("Unexpected end of content.", reader);
    }

    private InputToken Close(int first, bool isObject)
    {
        var count = _parts.Count - first;
        InputToken token;
        if (isObject)
        {
            var fields = new InputField[count];
            _parts.CopyTo(first, fields, 0, count);
            token = new InputObject(fields);
        }
        else
        {
            var items = new InputToken[count];
            for (var i = 0; i < count; i++) items[i] = _parts[first + i].Value;
            token = new InputList(items);
        }
        _parts.RemoveRange(first, count);
        return token;
    }

    private void RefuseTwice(string name, JsonTextReader reader)
    {
        for (var i = _open.Peek().First; i < _parts.Count; i++)
            if (string.Equals(_parts[i].Name, name, StringComparison.Ordinal))
                throw Fault($"Property with the name '{name}' already exists in the current JSON object.", reader);
    }

    private static JsonReaderException Fault(string fault, JsonTextReader reader) => new(
        $"{fault} Path '{reader.Path}', line {reader.LineNumber}, position {reader.LinePosition}.", reader.Path, reader.LineNumber, reader.LinePosition, null);

    private static DefaultJsonNameTable Table(params string[] words)
    {
        var table = new DefaultJsonNameTable();
        foreach (var word in words) table.Add(word);
        return table;
    }

    private readonly record struct Opened(string? Name, int First);
}
