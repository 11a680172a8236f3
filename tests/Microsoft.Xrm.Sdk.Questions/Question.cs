using System;

namespace Microsoft.Xrm.Sdk.Questions;

/// <summary>Something that is asked of the SDK. Its answer is a value or an exception.</summary>
internal sealed record Question(string Text, Func<object> Ask)
{
    /// <summary>A question whose answer is what remains in the thing after something was done to it.</summary>
    public static Question After<T>(string text, T thing, Action<T> act, Func<T, object> look) => new(text, () =>
    {
        act(thing);
        return look(thing);
    });
}
