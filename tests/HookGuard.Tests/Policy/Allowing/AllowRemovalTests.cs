using System.Text;
using HookGuard.Policy.Allowing;

namespace HookGuard.Tests.Policy.Allowing;

public sealed class AllowRemovalTests
{
    [TestCase("{ \"allow\": [ {\"a\":1}, {\"b\":2}, {\"c\":3} ] }", "1", "{ \"allow\": [ {\"a\":1},  {\"c\":3} ] }")]
    [TestCase("{ \"allow\": [ {\"a\":1}, {\"b\":2} ] }", "1", "{ \"allow\": [ {\"a\":1}  ] }")]
    [TestCase("{ \"allow\": [ {\"a\":1} ] }", "0", "{ \"allow\": [  ] }")]
    [TestCase(
        "{\n  \"allow\": [\n    {\"a\":1}, // one\n    {\"b\":2}\n  ]\n}\n",
        "1",
        "{\n  \"allow\": [\n    {\"a\":1} // one\n  ]\n}\n"
    )]
    [TestCase(
        "{\n  // first\n  \"allow\": [\n    {\"a\":1},\n    /* two */\n    {\"b\":2},\n    {\"c\":[1]},\n  ],\n  \"store\": \"aws\"\n}\n",
        "0 2",
        "{\n  // first\n  \"allow\": [\n    /* two */\n    {\"b\":2},\n  ],\n  \"store\": \"aws\"\n}\n"
    )]
    public void Entries_go_with_their_lines_and_all_else_stays(string before, string gone, string after)
    {
        var places = gone.Split(' ').Select(int.Parse).ToHashSet();

        var edited = Encoding.UTF8.GetString(AllowRemoval.Remove(Encoding.UTF8.GetBytes(before), places.Contains));

        Assert.That(edited, Is.EqualTo(after));
    }
}
