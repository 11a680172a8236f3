using System.Text.Encodings.Web;
using Dataverse.Sandbox.WebApi.Errors;
using Microsoft.AspNetCore.Http;

namespace Dataverse.Sandbox.Server.Door;

/// <summary>The few pages that the server writes itself.</summary>
internal static class Pages
{
    private const string Style = """
        :root { color-scheme: light dark; --page: #fafafa; --card: #fff; --text: #242424; --soft: #616161; --line: #d1d1d1; --brand: #0f6cbd }
        @media (prefers-color-scheme: dark) {
          :root { --page: #1f1f1f; --card: #292929; --text: #fff; --soft: #adadad; --line: #525252; --brand: #479ef5 }
        }
        body { margin: 0; background: var(--page); color: var(--text); font: 1rem/1.5 "Segoe UI", system-ui, sans-serif }
        main { max-width: 56rem; margin: 0 auto; padding: 2rem 1rem }
        h1 { font-size: 1.75rem; line-height: 1.2 }
        ul { list-style: none; margin: 1.5rem 0; padding: 0; display: grid; gap: .75rem;
          grid-template-columns: repeat(auto-fill, minmax(min(100%, 22rem), 1fr)) }
        button { width: 100%; height: 100%; padding: .75rem 1rem; text-align: start; font: inherit; color: inherit; cursor: pointer;
          background: var(--card); border: 1px solid var(--line); border-radius: .5rem }
        button:hover, button[aria-current] { border-color: var(--brand) }
        button:focus-visible { outline: 3px solid var(--brand); outline-offset: 2px }
        button span { display: block; color: var(--soft) }
        button em { color: var(--brand); font-style: normal }
        button b { display: inline-block; margin: .25rem .25rem 0 0; padding: 0 .5rem; border: 1px solid var(--line); border-radius: 1rem; font-weight: normal;
          font-size: .875rem; color: var(--text) }
        """;

    /// <summary>A whole page around its content.</summary>
    /// <param name="title">The heading, as HTML.</param>
    /// <param name="content">What follows, as HTML.</param>
    public static string Layout(string title, string content) => $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{title} · Sandbox</title>
        <link rel="icon" href="data:,">
        <style>{Style}</style>
        </head>
        <body><main><h1>{title}</h1>{content}</main></body>
        </html>
        """;

    /// <summary>Whether a person looks at the answer: a browser that goes to a page says so.</summary>
    public static bool AreWanted(HttpRequest request) =>
        !request.Path.StartsWithSegments("/api") && request.Headers.Accept.ToString().Contains("text/html", System.StringComparison.OrdinalIgnoreCase);

    /// <summary>Why the page is not shown.</summary>
    public static Reply Refusal(WebApiException fault) => Reply.Html(Layout(fault.Status switch
    {
        401 => "Please open the sandbox's URL",
        404 => "There is no such page",
        _ => "That is refused",
    }, $"<p>{HtmlEncoder.Default.Encode(fault.Message)}</p>"), fault.Status);
}
