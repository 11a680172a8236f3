using System;
using System.Text;
using Newtonsoft.Json;

namespace Personas.Crm.Domain.Expressions.Reading;

/// <summary>An object: its fields in the order in which they were written, each name once.</summary>
internal sealed class InputObject(InputField[] fields) : InputToken
{
    public InputField[] Fields => fields;

    /// <summary>The value of a field; null when there is none.</summary>
    public InputToken? this[string name]
    {
        get
        {
            foreach (var field in fields)
                if (string.Equals(field.Name, name, StringComparison.Ordinal)) return field.Value;
            return null;
        }
    }

    /// <summary>Whether there is such a field.</summary>
    public bool Has(string name) => this[name] is not null;

    /// <summary>The object as it would be without a field.</summary>
    public InputObject Without(string name) => Has(name) ? new InputObject(Array.FindAll(fields, field => field.Name != name)) : this;

    internal override void Write(StringBuilder text, int enough)
    {
        text.Append('{');
        for (var i = 0; i < fields.Length && text.Length < enough; i++)
        {
            if (i > 0) text.Append(',');
            text.Append(JsonConvert.ToString(fields[i].Name)).Append(':');
            fields[i].Value.Write(text, enough);
        }
        text.Append('}');
    }
}

/// <summary>A field of an object.</summary>
/// <param name="Name">Its name, as written.</param>
/// <param name="Value">Its value.</param>
internal readonly record struct InputField(string Name, InputToken Value);
