using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using Personas.Crm.Plugins.Tests.Mono;

namespace Personas.Crm.Plugins.Tests.CommandLine;

/// <summary>Bad input names place and remedy, ends with exit code 1, and changes nothing.</summary>
[TestClass]
public sealed class BadInputTests
{
    private const string Map = """{ "key": ["pcrm_customernumber"], "columns": { "pcrm_customernumber": { "from": "no" }, "lastname": { "from": "name" }, "pcrm_balance": { "from": "balance" } } }""";

    public static IEnumerable<object[]> Files =>
    [
        ["a number that is none", "no,name,balance\n1,Ada,many\n", Map, "line 2, pcrm_balance: 'many' is not an amount."],
        ["a column the map reads and the file lacks", "no,name\n1,Ada\n", Map, "line 1: there is no column 'balance', which the map reads. The file has no, name."],
        ["a column the table lacks", "no\n1\n", """{ "key": ["pcrm_customernumber"], "columns": { "pcrm_customernumber": { "from": "no" }, "lastnam": { "from": "no" } } }""", "'contact' has no column 'lastnam'. Did you mean 'lastname'?"],
        ["a map without a key", "no\n1\n", """{ "columns": { "lastname": { "from": "no" } } }""", "key: the map names no key."],
        ["a key the table lacks", "no\n1\n", """{ "key": ["lastname"], "columns": { "lastname": { "from": "no" } } }""", "key: 'contact' has no alternate key of lastname. Its keys: pcrm_customernumber."],
        ["an empty key", "no,name,balance\n,Ada,1\n", Map, "line 2, pcrm_customernumber: it is a key and may not be empty."],
        ["a key twice", "no,name,balance\n7,Ada,1\n7,Bob,2\n", Map, "line 3: the key 7 stands on line 2 already."],
        ["a line cut short", "no,name,balance\n1,Ada,5\n2,Bob\n", Map, "line 3: there are 2 cells, the header has 3."],
        ["an option that is none", "no,risk\n1,Huge\n", """{ "key": ["pcrm_customernumber"], "columns": { "pcrm_customernumber": { "from": "no" }, "pcrm_riskclass": { "from": "risk" } } }""", "'Huge' is not an option. The options are Low (497100000)"],
        ["a text that the map does not translate", "no,y\n1,maybe\n", """{ "key": ["pcrm_customernumber"], "columns": { "pcrm_customernumber": { "from": "no" }, "pcrm_deceased": { "from": "y", "values": { "yes": "true" } } } }""", "'maybe' of column 'y' is not among the values of the map: yes."],
        ["a map that is no JSON", "no\n1\n", "{ \"key\": [", "line 1, position"],
        ["a quote that is never closed", "no,name,balance\n1,\"Ada,5\n2,Bob,6\n", Map, "customers.csv, line 2: Malformed CSV"],
        ["a text that was not UTF-8", "no,name,balance\n1,Zo\uFFFD,5\n", Map, "line 2: it holds bytes that are not UTF-8. Save the file as UTF-8."],
        ["a key that is no list", "no\n1\n", """{ "key": "pcrm_customernumber", "columns": {} }""", "key: 'pcrm_customernumber' is not a list."],
        ["cases that are no list", "no\n1\n", """{ "key": ["pcrm_customernumber"], "columns": { "pcrm_customernumber": { "first": 5 } } }""", "columns.pcrm_customernumber: '5' is not a list."],
        ["an empty file", "", Map, "the file is empty."],
    ];

    [TestMethod]
    [DynamicData(nameof(Files))]
    public void A_file_with_a_fault_is_refused_whole(string fault, string csv, string map, string said)
    {
        using var sandbox = Imported();
        var before = sandbox.Rows();

        var ended = sandbox.Run("load", sandbox.File("customers.csv", csv), "--table", "contact", "--map", sandbox.File("map.json", map));

        Assert.AreEqual(1, ended.Code, fault);
        Assert.Contains(said, ended.Error, fault);
        Assert.AreEqual("", ended.Output);
        Assert.AreEqual(before, sandbox.Rows(), fault);
    }

    [TestMethod]
    public void A_row_that_the_organisation_refuses_takes_the_whole_file_back()
    {
        using var sandbox = Imported();
        var before = sandbox.Rows();
        var lines = Enumerable.Range(1, 1500).Select(number => $"{number},{(number == 1400 ? new string('x', 60) : "Doe")},1");

        var ended = sandbox.Run("load", sandbox.File("customers.csv", "no,name,balance\n" + string.Join('\n', lines)), "--table", "contact", "--map", sandbox.File("map.json", Map));

        Assert.AreEqual(1, ended.Code);
        Assert.Contains("lastname", ended.Error);
        Assert.AreEqual(before, sandbox.Rows());
    }

    [TestMethod]
    public void A_file_that_is_no_zip_is_refused()
    {
        using var sandbox = new SandboxCommand();
        var ended = sandbox.Run("import", sandbox.File("solution.zip", "not a zip"));
        Assert.AreEqual(1, ended.Code);
        Assert.Contains("zip", ended.Error);
        Assert.AreEqual("", ended.Output);
    }

    [TestMethod]
    public void A_zip_cut_short_is_refused()
    {
        using var sandbox = new SandboxCommand();
        var before = sandbox.Rows();
        var path = Path.Combine(Path.GetDirectoryName(sandbox.Db)!, "cut.zip");
        File.WriteAllBytes(path, File.ReadAllBytes(Built.SolutionZip)[..100_000]);

        Assert.AreEqual(1, sandbox.Run("import", path).Code);
        Assert.AreEqual(before, sandbox.Rows());
    }

    [TestMethod]
    [DataRow("pcrm_SegmentKey", "<AttributeName>pcrm_key</AttributeName>", "<AttributeName>pcrm_kee</AttributeName>", "pcrm_kee")]
    [DataRow("a view", "attribute=\"pcrm_name\"", "attribute=\"pcrm_nam\"", "pcrm_nam")]
    [DataRow("a step", "<PrimaryEntity>pcrm_fact</PrimaryEntity>", "<PrimaryEntity>pcrm_fakt</PrimaryEntity>", "pcrm_fakt")]
    public void A_zip_with_a_dangling_reference_is_refused_whole(string where, string right, string wrong, string named)
    {
        using var sandbox = new SandboxCommand();
        var before = sandbox.Rows();
        var zip = Path.Combine(Path.GetDirectoryName(sandbox.Db)!, "dangling.zip");
        Replace(zip, "customizations.xml", right, wrong);

        var ended = sandbox.Run("import", zip);

        Assert.AreEqual(1, ended.Code, where);
        Assert.Contains(named, ended.Error, where);
        Assert.Contains("customizations.xml", ended.Error, where);
        Assert.AreEqual(before, sandbox.Rows(), where);
    }

    [TestMethod]
    [DataRow("create", "contact", "lastnam=Doe", "Did you mean 'lastname'?")]
    [DataRow("create", "contakt", "lastname=Doe", "Did you mean 'contact'?")]
    [DataRow("get", "contact", "pcrm_customernumber=nobody", "nobody")]
    [DataRow("call", "pcrm_Evaluate", "--input={}", "there is no such custom API")]
    [DataRow("call", "pcrm_ValidateExpression", "--input={\"Expresion\":\"{}\"}", "pcrm_ValidateExpression has no such parameter. It has")]
    [DataRow("call", "pcrm_ValidateExpression", "--input={\"Expression\":", "this is not JSON")]
    public void A_command_that_cannot_be_done_says_why(string command, string first, string second, string said)
    {
        using var sandbox = Imported();
        var before = sandbox.Rows();
        var ended = sandbox.Run(command, first, second);
        Assert.AreEqual(1, ended.Code);
        Assert.Contains(said, ended.Error);
        Assert.AreEqual(before, sandbox.Rows());
    }

    [TestMethod]
    public void Faults_are_JSON_for_programs()
    {
        using var sandbox = new SandboxCommand();
        var ended = sandbox.Run("create", "contact", "lastnam=Doe", "--json");
        Assert.AreEqual(1, ended.Code);
        Assert.AreEqual("$.lastnam", (string?)Newtonsoft.Json.Linq.JObject.Parse(ended.Error)["errors"]![0]!["place"]);
    }

    private static SandboxCommand Imported()
    {
        var sandbox = new SandboxCommand();
        Assert.AreEqual("PersonasCrm", (string?)sandbox.Json("import", Built.SolutionZip)["solution"]);
        return sandbox;
    }

    private static void Replace(string copy, string entry, string right, string wrong)
    {
        File.Copy(Built.SolutionZip, copy);
        using var zip = ZipFile.Open(copy, ZipArchiveMode.Update);
        var old = zip.GetEntry(entry)!;
        string text;
        using (var reader = new StreamReader(old.Open())) text = reader.ReadToEnd();
        Assert.Contains(right, text);
        old.Delete();
        using var writer = new StreamWriter(zip.CreateEntry(entry).Open());
        writer.Write(text.Replace(right, wrong, System.StringComparison.Ordinal));
    }
}
