namespace Ocop.Web.Components.Brocade;

/// <summary>Ground, main, second, spark, thread. None holds the gold of certificates: gold means stars.</summary>
internal static class Palettes
{
    public static readonly string[][] All =
    [
        ["#232a57", "#f0e6d2", "#b8405a", "#7f93d1", "#e5b7a4"], // chàm, indigo
        ["#4b1a3b", "#f1dfd0", "#d7647a", "#8c9bd6", "#e9b9a8"], // mận, plum
        ["#8c2433", "#f4e3cf", "#25244f", "#e58f7c", "#f0c9b4"], // son, lacquer red
        ["#efe5d0", "#37305f", "#a3324a", "#5d7a4e", "#7b5aa0"], // giấy, paper
        ["#2c4636", "#f0e6cf", "#c65a4b", "#9db783", "#e4c3a6"], // rêu, moss
        ["#2a2129", "#ecdfcf", "#c23b50", "#6f86c9", "#d99a86"], // than, charcoal
        ["#e8c6bb", "#54203f", "#a52f45", "#3b4481", "#fbf0e4"], // đào, peach
        ["#3f5590", "#f4ead8", "#26224c", "#e08d86", "#c9d3f0"], // trời, sky
    ];
}
