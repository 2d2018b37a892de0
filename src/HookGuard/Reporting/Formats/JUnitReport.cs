using System.Globalization;
using System.Text;
using System.Xml;

namespace HookGuard.Reporting.Formats;

/// <summary>JUnit XML, which nearly every build server shows: a test case for each finding, or one that passes.</summary>
internal static class JUnitReport
{
    private static readonly XmlWriterSettings Settings = new() { Indent = true, Encoding = new UTF8Encoding(false) };

    public static void Write(Stream output, ScanResult result)
    {
        var findings = result.Findings.Where(finding => finding.Allowed is null).ToList();
        var unread = result.Skipped.Where(skipped => !skipped.Intended).ToList();
        using var xml = XmlWriter.Create(output, Settings);
        xml.WriteStartElement("testsuites");
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", ToolInfo.Name);
        WriteCount(xml, "tests", Math.Max(findings.Count + unread.Count, 1));
        WriteCount(xml, "failures", findings.Count(finding => finding.Blocking));
        WriteCount(xml, "errors", unread.Count);
        WriteCount(xml, "skipped", findings.Count(finding => !finding.Blocking));
        foreach (var finding in findings)
        {
            WriteCase(
                xml,
                finding.FullPath,
                $"{finding.Rule.Id} at {finding.Start.Line}:{finding.Start.Column}",
                finding.Blocking ? "failure" : "skipped",
                $"{finding.Message} Its value is {finding.Mask}."
            );
        }

        foreach (var skipped in unread)
        {
            WriteCase(xml, skipped.Path, "not scanned", "error", skipped.Reason);
        }

        if (findings is [] && unread is [])
        {
            WriteCase(xml, ToolInfo.Name, "no credentials", outcome: null, message: "");
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteCase(XmlWriter xml, string path, string name, string? outcome, string message)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Printable.Of(path));
        xml.WriteAttributeString("name", name);
        if (outcome is not null)
        {
            xml.WriteStartElement(outcome);
            xml.WriteAttributeString("message", Printable.Of(message));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteCount(XmlWriter xml, string name, int count) =>
        xml.WriteAttributeString(name, count.ToString(CultureInfo.InvariantCulture));
}
