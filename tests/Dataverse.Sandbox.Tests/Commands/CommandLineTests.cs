using System;
using System.IO;
using Dataverse.Sandbox.Commands;
using Dataverse.Sandbox.Demo;
using Microsoft.Data.Sqlite;

namespace Dataverse.Sandbox.Tests.Commands;

/// <summary>What a person hands in that cannot be used: told with place and remedy, exit code 1.</summary>
[TestClass]
public sealed class CommandLineTests
{
    [TestMethod]
    [DataRow(new[] { "create", "contact", "lastname=Lovelace", "birthdate=4.5.2026" }, "$.birthdate: '4.5.2026' is not a date. Write 2026-05-04")]
    [DataRow(new[] { "create", "contact", "numberofchildren=two" }, "$.numberofchildren: 'two' is not a whole number. Write digits")]
    [DataRow(new[] { "create", "contact", "annualincome=1,000" }, "$.annualincome: '1,000' is not an amount. Write digits, with a point for decimals.")]
    [DataRow(new[] { "create", "contact", "gendercode=7" }, "'7' is not an option. The options are")]
    [DataRow(new[] { "create", "contact", "lastnam=Lovelace" }, "Did you mean 'lastname'?")]
    [DataRow(new[] { "create", "contact", "lastname" }, "lastname: there is no value. Write column=value.")]
    [DataRow(new[] { "update", "contact", "nobody", "lastname=x" }, "nobody: this is neither an id nor an alternate key. Write a GUID, or keycolumn=value.")]
    [DataRow(new[] { "imprt", "x.zip" }, "command line: Unrecognized command or argument 'imprt'. See --help.")]
    [DataRow(new[] { "load", "x.csv", "--table", "contact" }, "command line: Option '--map' is required. See load --help.")]
    [DataRow(new[] { "stats", "--db", "" }, "--db: no file is named.")]
    [DataRow(new[] { "call", "test_Nothing" }, "test_Nothing: there is no such custom API. Import the solution that brings it")]
    public void Bad_input_is_answered_with_place_and_remedy(string[] arguments, string expected)
    {
        var (code, error) = Run(arguments);

        Assert.AreEqual(1, code);
        Assert.Contains(expected, error);
    }

    [TestMethod]
    public void Input_may_stand_in_a_file()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, """{ "lastname": "Lovelace" }""");
            var (code, error) = Run("create", "contact", "--input", "@" + file);
            Assert.AreEqual(0, code, error);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [TestMethod]
    public void The_database_of_another_program_is_not_touched()
    {
        var file = Path.GetTempFileName();
        try
        {
            using (var other = new SqliteConnection($"Data Source={file};Pooling=False"))
            {
                other.Open();
                using var command = other.CreateCommand();
                command.CommandText = "CREATE TABLE theirs (value)";
                command.ExecuteNonQuery();
            }

            var before = File.ReadAllBytes(file);
            var (code, error) = Run("create", "contact", "lastname=Lovelace", "--db", file);

            Assert.AreEqual(1, code);
            Assert.Contains("is the database of another program", error);
            CollectionAssert.AreEqual(before, File.ReadAllBytes(file));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [TestMethod]
    public void A_file_that_is_no_database_is_not_called_a_fault_of_the_sandbox()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, new string('x', 5000));

            var (code, error) = Run("stats", "--db", file);

            Assert.AreEqual(1, code);
            Assert.AreEqual("error: --db: the file is not a database of the sandbox. Name another file, or a new one.", error.Trim());
            Assert.AreEqual(new string('x', 5000), File.ReadAllText(file));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [TestMethod]
    public void A_folder_that_does_not_exist_cannot_hold_a_database()
    {
        var (code, error) = Run("stats", "--db", Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"), "organization.db"));

        Assert.AreEqual(1, code);
        Assert.Contains("--db: the file cannot be opened or made.", error);
    }

    [TestMethod]
    [DataRow("""<record><field name="lastname" value="Lovelace" /></record>""", "line 1: the record has no id. Write id=\"GUID\".")]
    [DataRow("""<record id="10000000-0000-0000-0000-000000000001"><field value="Lovelace" /></record>""", "line 1, : 'contact' has no column ''.")]
    [DataRow("""<m2mrelationship sourceid="10000000-0000-0000-0000-000000000001" />""", "N:N relationships are not loaded by the sandbox.")]
    public void Migration_data_that_cannot_be_loaded_is_refused_with_its_line(string content, string expected)
    {
        using var test = new TestOrganization(withPlugins: false);
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, $"<entities><entity name=\"contact\">{content}</entity></entities>");

            Assert.Contains(expected, Assert.ThrowsExactly<UsageException>(() => { MigrationData.Load(test.Organization, file); }).Message);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static (int Code, string Error) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = CommandLine.Run(arguments, output, error, TextReader.Null);
        if (code != 0) Assert.AreEqual("", output.ToString());
        return (code, error.ToString());
    }
}
