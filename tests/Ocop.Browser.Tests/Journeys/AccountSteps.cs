using Microsoft.Playwright;

namespace Ocop.Browser.Tests.Journeys;

/// <summary>What somebody does with an account, found by the words on the screen, and every page looked at.</summary>
public sealed class AccountSteps(Visit visit, bool english)
{
    public const string Name = "Tẩn A Sài";
    public const string Password = "Mưa rơi trên mái cọ";

    public IPage Page => visit.Page;

    public Inspection Inspection { get; } = new(visit.Page);

    public Task LookAsync(string name) => Inspection.LookAsync((english ? "English, " : "") + name);

    public Task OpenAsync(string path) =>
        visit.OpenAsync(english && !path.StartsWith("/en/", StringComparison.Ordinal) ? "/en" + path : path);

    public async Task OpenAndLookAsync(string path)
    {
        await OpenAsync(path);
        await LookAsync(path.Split('?')[0]);
    }

    /// <summary>The form came back and says what is wrong.</summary>
    public async Task LooksAtSlipAsync(string name)
    {
        await Page.Locator(".error-summary").WaitForAsync();
        await LookAsync(name);
    }

    public Task FillAsync(string vi, string en, string text) => Main.GetByLabel(english ? en : vi, new() { Exact = true }).FillAsync(text);

    public Task PressAsync(string vi, string en) => Main.GetByRole(AriaRole.Button, new() { Name = english ? en : vi, Exact = true }).ClickAsync();

    public async Task SignInAsync(string address, string password = Password)
    {
        await OpenAsync("/dang-nhap");
        await FillAsync("E-mail hoặc số điện thoại", "E-mail or phone number", address);
        await FillAsync("Mật khẩu", "Password", password);
        await PressAsync("Đăng nhập", "Sign in");
    }

    public async Task SignOutAsync()
    {
        await Page.Locator(".account-who").GetByRole(AriaRole.Button).ClickAsync();
        await Page.WaitForURLAsync("**/dang-nhap");
    }

    private ILocator Main => Page.GetByRole(AriaRole.Main);
}
