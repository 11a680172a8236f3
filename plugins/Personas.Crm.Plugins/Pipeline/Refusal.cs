using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Plugins.Pipeline;

/// <summary>The request is understood and refused. The message reaches the user: what is wrong, where, and what to do.</summary>
internal sealed class Refusal(string message) : Exception(message)
{
    // The dialog that shows the message is small: more problems than these help nobody.
    private const int Shown = 10;

    /// <summary>Refuses to save for a list of problems, one a line.</summary>
    public static Refusal For(string subject, IReadOnlyList<Problem> problems) => For(subject, "cannot be saved", problems);

    /// <summary>Refuses for a list of problems, one a line.</summary>
    public static Refusal For(string subject, string what, IReadOnlyList<Problem> problems)
    {
        var text = new StringBuilder($"{subject} {what}: {(problems.Count == 1 ? "one problem" : $"{problems.Count} problems")}.");
        foreach (var problem in problems.Take(Shown)) text.Append('\n').Append(problem);
        if (problems.Count > Shown) text.Append($"\nand {problems.Count - Shown} more.");
        return new Refusal(text.ToString());
    }
}
