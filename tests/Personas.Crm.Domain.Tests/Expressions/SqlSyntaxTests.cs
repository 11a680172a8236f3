using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using FsCheck.Fluent;
using Personas.Crm.Domain.Expressions.Sql;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Tests.Laws;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Tests.Expressions;

/// <summary>Queries in Transact-SQL, read by a parser that is not ours: sqlglot, where Debian's python3-sqlglot is installed.</summary>
[TestClass]
public sealed partial class SqlSyntaxTests
{
    private const string Python = "/usr/bin/python3";
    private const int Random = 500;

    // The parser knows OPENJSON, and not the list of columns behind it.
    private const string Script =
        """
        import sys, sqlglot
        for query in sys.stdin.read().split('\n'):
            try: sqlglot.parse_one(query, read='tsql')
            except Exception as fault: print(query, '::', fault)
        """;

    private static readonly Moment Noon = new(new DateTime(2026, 5, 4, 9, 0, 0), TimeZoneInfo.FindSystemTimeZoneById("Europe/Bucharest"));

    [TestMethod]
    public void A_parser_of_others_reads_every_query()
    {
        NeedsParser();
        var written = CaseTable.Read("Expressions", "sql.cases", 3).Select(parts => "{\"version\":1," + ((string)parts[0])[1..]);
        var random = RandomExpression.Any.Sample(Random, 7);
        var queries = written.Concat(random).Select(Bank.Read).SelectMany(reading => new[] { TransactSqlDialect.SqlServer, TransactSqlDialect.Fabric }
            .Select(dialect => Columns().Replace(Translate(reading.Required, dialect), "OPENJSON($1) AS t"))).ToList();

        Assert.IsGreaterThan(2 * Random, queries.Count);
        Assert.AreEqual("", Run(Script, queries));
    }

    [TestMethod]
    public void The_parser_finds_what_is_no_query()
    {
        NeedsParser();
        string[] queries = ["SELECT c.[a] FROM [b] AS c WHERE (c.[a] = @p0", "SELECT a b c FROM d", "SELECT c.[a] FROM [b] AS c WHERE c.[a] = AND 1 = 1"];
        foreach (var broken in queries) Assert.AreNotEqual("", Run(Script, [broken]), broken);
    }

    private static void NeedsParser()
    {
        if (Run("import sqlglot", []).Length > 0) Assert.Inconclusive("Skipped: sqlglot is not installed; .ci/run installs Debian's python3-sqlglot.");
    }

    private static string Translate(Expression expression, SqlDialect dialect) =>
        SqlTranslation.Of(expression, new SqlOptions(Bank.Catalogue, Bank.Schema, Noon, dialect, new Dictionary<string, Expression>
        {
            ["globetrotter"] = Bank.Read("""{"version":1,"fact":"employer_size","op":"gt","value":10}""").Required,
        })).Required.Sql;

    private static string Run(string script, IEnumerable<string> lines)
    {
        if (!File.Exists(Python)) return $"{Python} is not there";
        using var process = Process.Start(new ProcessStartInfo(Python, ["-c", script])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(string.Join("\n", lines));
        process.StandardInput.Close();
        process.WaitForExit();
        return (output.Result + error.Result).Trim();
    }

    [GeneratedRegex(@"OPENJSON\((@p\d+)\) WITH \([^)]*\)[^)]*\)[^)]*\) AS t")]
    private static partial Regex Columns();
}
