using System.Text;
using HookGuard.Policy.Allowing;

namespace HookGuard.Tests.Policy.Allowing;

public sealed class AllowEditTests
{
    private const string Entry = """{ "fingerprint": "hg1:0123456789abcdef", "reason": "r" }""";

    [TestCase("", "{\n  \"allow\": [\n    ENTRY\n  ]\n}\n")]
    [TestCase(
        "{\n  \"store\": \"aws\" // why\n}\n",
        "{\n  \"store\": \"aws\",\n  \"allow\": [\n    ENTRY\n  ] // why\n}\n"
    )]
    [TestCase("{ \"allow\": [] }", "{ \"allow\": [\n    ENTRY\n  ] }")]
    [TestCase("{ \"allow\": [ {}, /* c */ ] }", "{ \"allow\": [ {},\n    ENTRY, /* c */ ] }")]
    public void An_entry_is_added_and_all_else_stays(string before, string after)
    {
        var entry = new AllowEntry { Fingerprint = "hg1:0123456789abcdef", Reason = "r" };

        var edited = Encoding.UTF8.GetString(AllowEdit.Add(Encoding.UTF8.GetBytes(before), entry));

        Assert.That(edited, Is.EqualTo(after.Replace("ENTRY", Entry, StringComparison.Ordinal)));
    }
}
