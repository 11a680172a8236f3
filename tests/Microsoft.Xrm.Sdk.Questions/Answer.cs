using System;
using System.Collections;
using System.Globalization;
using System.Linq;
using System.Reflection;

namespace Microsoft.Xrm.Sdk.Questions;

/// <summary>Answers as text on one line.</summary>
internal static class Answer
{
    public static string To(Question question)
    {
        try
        {
            return Text(question.Ask());
        }
        catch (TargetInvocationException fault)
        {
            return Text(fault.InnerException);
        }
        catch (Exception fault)
        {
            return Text(fault);
        }
    }

    private static string Text(object value) => value switch
    {
        null => "null",
        string text => "\"" + text.Replace("\r", string.Empty).Replace("\n", "|") + "\"",
        InvalidPluginExecutionException refusal =>
            $"\"{refusal.Message}\" {refusal.Status} {refusal.ErrorCode:x} {refusal.HttpStatus} {Text(refusal.ExceptionDetails)} {refusal.HResult:x}",
        Exception fault => $"! {fault.GetType().Name}: {Text(fault.Message)}",
        EntityReference reference =>
            $"{reference.LogicalName}({reference.Id}) {Text(reference.Name)} {Text(reference.RowVersion)} keys {reference.KeyAttributes.Count}",
        Entity row => $"{row.LogicalName}({row.Id}) columns {row.Attributes.Count}",
        OptionSetValue option => "option " + option.Value,
        IEnumerable items => "[" + string.Join(", ", items.Cast<object>().Select(Text)) + "]",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
