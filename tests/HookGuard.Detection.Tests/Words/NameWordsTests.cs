using HookGuard.Detection.Words;

namespace HookGuard.Detection.Tests.Words;

public sealed class NameWordsTests
{
    [TestCase("", "")]
    [TestCase("_-. ", "")]
    [TestCase("a", "a")]
    [TestCase("PAGERDUTY_API_KEY", "PAGERDUTY API KEY")]
    [TestCase("--pager-duty.key", "pager duty key")]
    [TestCase("pagerDutyApiKey", "pager Duty Api Key")]
    [TestCase("Pager Duty key ", "Pager Duty key")]
    [TestCase("key:", "key")]
    public void Signs_and_capitals_set_words_apart(string name, string words) =>
        Assert.That(Words(name), Is.EqualTo(words));

    [TestCase("APIKey", "API Key")]
    [TestCase("XKey", "X Key")]
    [TestCase("keyOfAPI", "key Of API")]
    [TestCase("AB", "AB")]
    [TestCase("APIs", "APIs")]
    [TestCase("userIDs", "user IDs")]
    [TestCase("IDsOfUsers", "IDs Of Users")]
    [TestCase("IDs_of", "IDs of")]
    [TestCase("HTTPserver", "HTT Pserver")]
    [TestCase("APIdocs", "AP Idocs")]
    public void The_last_capital_of_a_row_begins_a_word_unless_only_a_plural_follows(string name, string words) =>
        Assert.That(Words(name), Is.EqualTo(words));

    [TestCase("key2", "key 2")]
    [TestCase("key42name7", "key 42 name 7")]
    [TestCase("2fa", "2 fa")]
    [TestCase("A1", "A 1")]
    [TestCase("v1", "v1")]
    [TestCase("md5sum", "md5 sum")]
    [TestCase("sha256_of_file", "sha256 of file")]
    [TestCase("oauth2Token", "oauth2 Token")]
    [TestCase("tokenmd5", "tokenmd5")]
    [TestCase("secretmd5", "secretmd 5")]
    [TestCase("md5", "md5")]
    [TestCase("md", "md")]
    public void Digits_are_words_but_for_those_of_known_words(string name, string words) =>
        Assert.That(Words(name), Is.EqualTo(words));

    [TestCase("ключAPI", "ключ API")]
    [TestCase("Schlüssel_für", "Schlüssel für")]
    [TestCase("キー鍵", "キー鍵")]
    [TestCase("مفتاح٣٤", "مفتاح ٣٤")]
    public void Letters_of_any_script_make_words(string name, string words) =>
        Assert.That(Words(name), Is.EqualTo(words));

    private static string Words(string name)
    {
        List<string> words = [];
        foreach (var word in new NameWords(name))
        {
            words.Add(word.ToString());
        }

        return string.Join(' ', words);
    }
}
