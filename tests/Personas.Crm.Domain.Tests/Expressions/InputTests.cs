using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Reading;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Tests.Expressions;

[TestClass]
public class InputTests
{
    [TestMethod]
    public void An_input_is_read_as_it_is_written()
    {
        const string json = """{"a":[1,2.50,true,null,"x\"y"],"b":{},"c":[],"d":99999999999999999999}""";
        Assert.AreEqual(json, Read(json).ToString());
    }

    [TestMethod]
    public void An_input_nested_as_deeply_as_it_may_be_long_is_read()
    {
        var input = Read("{\"a\":" + new string('[', 8_000) + new string(']', 8_000) + "}");
        StringAssert.StartsWith(Json.Short(input), "{\"a\":[[[");
        Assert.AreEqual(60, Json.Short(input).Length);
    }

    [TestMethod]
    public void A_comment_says_nothing() => Assert.AreEqual("""{"a":[1]}""", Read("/* one */{\"a\":/* two */[1]}").ToString());

    [TestMethod]
    [DataRow("{\"a\":1,\"b\":{\"a\":2,\"a\":3}}", "b.a", "already exists")]
    [DataRow("{\"a\":[1,", "a[0]", "Unexpected end of content")]
    [DataRow("{\"a\":new Date(5)}", "a", "constructor")]
    [DataRow("/* only this */", "expression", "Unexpected end of content")]
    public void Faults_are_placed_and_leave_nothing_behind(string json, string place, string fault)
    {
        var problems = new List<Problem>();
        Assert.IsNull(JsonInput.Parse(json, "expression", problems));
        Assert.AreEqual(place, problems.Single().Place);
        StringAssert.Contains(problems.Single().Fault, fault);
        Assert.AreEqual("""{"a":1}""", Read("""{"a":1}""").ToString());
    }

    private static InputObject Read(string json)
    {
        var problems = new List<Problem>();
        var input = JsonInput.Parse(json, "expression", problems);
        Assert.IsNotNull(input, string.Join(" ", problems));
        return input;
    }
}
