using static HookGuard.Languages.Forms;

namespace HookGuard.Languages;

/// <summary>Languages with tags, and templates that are filled into such files or others.</summary>
internal static class MarkupLanguages
{
    private static readonly StringForm Tag = new("<", ">")
    {
        Escape = null,
        Extent = Extent.Lines,
        Quotes = "\"'",
        Opening = Opening.Tag,
    };

    public static Language Xml { get; } =
        new()
        {
            Comments = [Markup],
            Strings =
            [
                new("<![CDATA[", "]]>") { Escape = null, Extent = Extent.Lines },
                new("<?", "?>") { Escape = null, Extent = Extent.Lines },
                Tag,
            ],
        };

    public static Language Html { get; } =
        Xml with
        {
            Embeddings =
            [
                Raw("script", CurlyLanguages.JavaScript),
                Raw("style", CurlyLanguages.Css),
                .. ((string[])["textarea", "title", "xmp", "iframe", "noembed", "noframes", "plaintext"]).Select(name =>
                    Raw(name, Language.WithoutComments)
                ),
            ],
        };

    // A code span may be over lines, but not over paragraphs.
    public static Language Markdown { get; } =
        new()
        {
            Comments = [Markup],
            Escape = '\\',
            Strings =
            [
                new("`", "`")
                {
                    Escape = null,
                    Fence = c => c == '`',
                    Extent = Extent.Paragraph,
                },
                Tag with
                {
                    Extent = Extent.Paragraph,
                },
            ],
            Layout = Layout.Markdown,
        };

    public static Language Mdx { get; } = Markdown with { Comments = [new("{/*", "*/}")] };

    public static Language Jinja { get; } =
        Templates(
            [new("{#", "#}")],
            Statement("{% raw %}", "{% endraw %}"),
            Statement("{%- raw -%}", "{%- endraw -%}"),
            Statement("{% verbatim %}", "{% endverbatim %}"),
            Statement("{{", "}}"),
            Statement("{%", "%}")
        );

    public static Language Liquid { get; } =
        Templates(
            [new("{% comment %}", "{% endcomment %}"), new("{%- comment -%}", "{%- endcomment -%}")],
            Statement("{% raw %}", "{% endraw %}"),
            Statement("{{", "}}"),
            Statement("{%", "%}")
        );

    public static Language Handlebars { get; } =
        Templates([new("{{!--", "--}}"), new("{{!", "}}")], Statement("{{{{", "}}}}"), Statement("{{", "}}"));

    public static Language GoTemplate { get; } =
        Templates([new("{{/*", "*/}}"), new("{{- /*", "*/ -}}")], Statement("{{", "}}"));

    public static Language Erb { get; } = Server("<%#", "%>", ScriptLanguages.Ruby);

    public static Language Ejs { get; } = Server("<%#", "%>", CurlyLanguages.JavaScript);

    public static Language Jsp { get; } = Server("<%--", "--%>", CurlyLanguages.Java);

    public static Language Aspx { get; } = Server("<%--", "--%>", CurlyLanguages.CSharp);

    public static Language Razor { get; } = Templates([new("@*", "*@")]);

    /// <summary>A template language within HTML.</summary>
    public static Language WithHtml(Language template) =>
        Html with
        {
            Comments = [.. template.Comments, .. Html.Comments],
            Embeddings = [.. template.Embeddings, .. Html.Embeddings],
            Strings = [.. template.Strings, .. Html.Strings],
        };

    private static Language Templates(CommentForm[] comments, params StringForm[] statements) =>
        new() { Comments = comments, Strings = statements };

    private static Language Server(string open, string close, Language code) =>
        new()
        {
            Comments = [new(open, close)],
            Strings = [new("<%%", "%>") { Escape = null, Extent = Extent.Lines }],
            Embeddings = [new("<%", "%>", code)],
        };

    private static StringForm Statement(string open, string close) =>
        new(open, close)
        {
            Escape = null,
            Extent = Extent.Lines,
            Quotes =
                open.Contains("raw", StringComparison.Ordinal) || open.Contains("verbatim", StringComparison.Ordinal)
                    ? ""
                    : "\"'",
        };

    private static Embedding Raw(string name, Language code) => new("<" + name, "</" + name, code) { IsTag = true };
}
