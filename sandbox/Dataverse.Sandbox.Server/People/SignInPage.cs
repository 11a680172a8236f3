using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Encodings.Web;
using Dataverse.Sandbox.Server.Door;

namespace Dataverse.Sandbox.Server.People;

/// <summary>The page on which a person chooses who they are: a list of buttons, one a user, with what their roles let them do.</summary>
internal static class SignInPage
{
    /// <summary>The page.</summary>
    /// <param name="people">Who may be chosen.</param>
    /// <param name="chosen">Who is chosen now; null for nobody.</param>
    /// <param name="to">Where it leads.</param>
    public static string Of(IReadOnlyList<Person> people, Guid? chosen, string to) => Pages.Layout("Who are you?", people.Count == 0
        ? "<p>Nobody can sign in: no enabled user has a security role. Give somebody a role, then load this page again.</p>"
        : $"""
            <p>This sandbox has no passwords: choose somebody, and you see what their security roles let them see.</p>
            <form method="post" action="/signin">
            <input type="hidden" name="to" value="{Text(to)}">
            <ul>{string.Concat(people.Select(person => Item(person, person.Id == chosen)))}</ul>
            </form>
            """);

    private static string Item(Person person, bool isChosen) => $"""
        <li><button name="userid" value="{person.Id:D}"{(isChosen ? " aria-current=\"true\"" : "")}>
        <strong>{Text(person.FullName)}</strong>{(isChosen ? " <em>signed in</em>" : "")}
        <span>{Text(string.Join(" · ", new[] { person.JobTitle, person.BusinessUnit }.Where(part => part.Length > 0)))}</span>
        <span class="roles">{string.Join(" ", person.Roles.Select(Badge))}</span>
        </button></li>
        """;

    private static string Badge(Role role) => role.Description.Length == 0
        ? $"<b>{Text(role.Name)}</b>" : $"<b>{Text(role.Name)}</b> {Text(role.Description)}";

    private static string Text(string text) => HtmlEncoder.Default.Encode(text);
}
