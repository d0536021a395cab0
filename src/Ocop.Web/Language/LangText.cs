using System.Runtime.CompilerServices;

namespace Ocop.Web.Language;

/// <summary>One of the two texts of <see cref="Lang"/>'s indexer, put together only in the page's own language.</summary>
public ref struct LangText
{
    private DefaultInterpolatedStringHandler _text;

    private LangText(int literalLength, int formattedCount) => _text = new DefaultInterpolatedStringHandler(literalLength, formattedCount);

    /// <summary>The finished text; may be asked for once.</summary>
    public override string ToString() => _text.ToStringAndClear();

    [InterpolatedStringHandler]
    public ref struct Vietnamese
    {
        internal LangText Text;

        public Vietnamese(int literalLength, int formattedCount, Lang t, out bool isShown)
        {
            isShown = !t.IsEnglish;
            Text = isShown ? new LangText(literalLength, formattedCount) : default;
        }

        public void AppendLiteral(string text) => Text._text.AppendLiteral(text);

        public void AppendFormatted<T>(T value) => Text._text.AppendFormatted(value);

        public void AppendFormatted<T>(T value, string? format) => Text._text.AppendFormatted(value, format);
    }

    [InterpolatedStringHandler]
    public ref struct English
    {
        internal LangText Text;

        public English(int literalLength, int formattedCount, Lang t, out bool isShown)
        {
            isShown = t.IsEnglish;
            Text = isShown ? new LangText(literalLength, formattedCount) : default;
        }

        public void AppendLiteral(string text) => Text._text.AppendLiteral(text);

        public void AppendFormatted<T>(T value) => Text._text.AppendFormatted(value);

        public void AppendFormatted<T>(T value, string? format) => Text._text.AppendFormatted(value, format);
    }
}
