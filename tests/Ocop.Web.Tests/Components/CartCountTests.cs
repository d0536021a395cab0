using Microsoft.AspNetCore.Http;
using Ocop.Web.Components;

namespace Ocop.Web.Tests.Components;

public sealed class CartCountTests
{
    [Fact]
    public void The_number_of_pieces_is_told_to_scripts()
    {
        var context = new DefaultHttpContext();

        CartCount.Show(context, 3);

        var cookie = context.Response.Headers.SetCookie.ToString();
        cookie.ShouldStartWith("co-gio=3;");
        cookie.ShouldNotContain("httponly");
    }

    [Fact]
    public void An_empty_cart_takes_the_number_away()
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.Cookie = "co-gio=3";

        CartCount.Show(context, 0);

        context.Response.Headers.SetCookie.ToString().ShouldContain("expires=Thu, 01 Jan 1970");
    }

    [Fact]
    public void Without_a_cart_no_cookie_is_set()
    {
        var context = new DefaultHttpContext();

        CartCount.Show(context, 0);

        context.Response.Headers.SetCookie.Count.ShouldBe(0);
    }
}
