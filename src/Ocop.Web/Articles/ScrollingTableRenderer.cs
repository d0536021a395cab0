using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Ocop.Web.Language;

namespace Ocop.Web.Articles;

/// <summary>Puts each table into a region that scrolls by itself, so that a wide one does not push the page sideways on a phone.</summary>
/// <remarks>The region can be reached by keyboard and has a name of its own: two regions of one name could not be told apart.</remarks>
internal sealed class ScrollingTableRenderer(Lang t) : HtmlObjectRenderer<Table>
{
    private readonly HtmlTableRenderer _table = new();
    private int _number;

    protected override void Write(HtmlRenderer renderer, Table table)
    {
        _number++;
        renderer.Write($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{t[$"Bảng {_number}", $"Table {_number}"]}\">");
        _table.Write(renderer, table);
        renderer.WriteLine("</div>");
    }
}
