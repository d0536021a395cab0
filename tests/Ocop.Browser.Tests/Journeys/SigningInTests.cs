using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Ocop.Testing;

namespace Ocop.Browser.Tests.Journeys;

/// <summary>An officer from the invitation to the passkey. Passkeys want a host name, so the program runs at localhost here.</summary>
public sealed partial class SigningInTests(SigningInTests.Office office) : IClassFixture<SigningInTests.Office>
{
    private const string Password = "Mưa rơi trên mái cọ";

    [Fact]
    public async Task An_invited_officer_sets_up_the_second_step_and_a_passkey()
    {
        await using var admin = await office.VisitAsync(Look.Desktop);
        await admin.OpenAsync("/dang-nhap");
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Quản trị" }).ClickAsync();
        await admin.Page.WaitForURLAsync("**/office");
        await admin.OpenAsync("/office/tai-khoan/moi");
        await admin.Page.GetByLabel("Tên", new() { Exact = true }).FillAsync("Tẩn A Sài");
        await admin.Page.GetByLabel("E-mail").FillAsync("can.bo@xa.example.vn");
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Gửi lời mời" }).ClickAsync();
        await admin.Page.GetByText("Lời mời đã lên đường").WaitForAsync();

        await using var officer = await office.VisitAsync(Look.Phone);
        var page = officer.Page;
        await officer.OpenAsync(await office.LinkInLetterAsync("can.bo@xa.example.vn"));
        await page.GetByLabel("Mật khẩu mới").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đặt mật khẩu" }).ClickAsync();
        await page.GetByText("Đã đặt mật khẩu").WaitForAsync();
        await SignInAsync(page);
        await page.WaitForURLAsync("**/office");
        await officer.OpenAsync("/tai-khoan/hai-lop");

        var app = await CodeApp.AddAsync(page);
        await page.GetByLabel("Mã sáu số").FillAsync(app.CodeIn(TimeSpan.Zero));
        await page.GetByRole(AriaRole.Button, new() { Name = "Bật lớp thứ hai" }).ClickAsync();
        await page.Locator(".recovery-codes li").Nth(9).WaitForAsync();
        await officer.OpenAsync("/tai-khoan");
        await SignOutAsync(page);

        await SignInAsync(page);
        await page.GetByLabel("Mã sáu số").FillAsync(app.CodeIn(TimeSpan.FromSeconds(30))); // the present one was used
        await page.GetByRole(AriaRole.Button, new() { Name = "Vào", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/office");

        await CodeApp.AddFingerprintReaderAsync(page);
        await officer.OpenAsync("/tai-khoan/khoa");
        await page.GetByLabel("Tên của khóa").FillAsync("Điện thoại của Sài");
        await page.GetByRole(AriaRole.Button, new() { Name = "Thêm khóa trên máy này" }).ClickAsync();
        await page.GetByText("Điện thoại của Sài").First.WaitForAsync();
        await SignOutAsync(page);

        await officer.OpenAsync("/en/dang-nhap");
        await page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await page.WaitForURLAsync("**/en/office");
        admin.Complaints.ShouldBeEmpty();
        officer.Complaints.ShouldBeEmpty();
    }

    private static async Task SignInAsync(IPage page)
    {
        await page.GetByLabel("E-mail hoặc số điện thoại").FillAsync("can.bo@xa.example.vn");
        await page.GetByLabel("Mật khẩu", new() { Exact = true }).FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập", Exact = true }).ClickAsync();
    }

    private static async Task SignOutAsync(IPage page)
    {
        await page.Locator(".account-who").GetByRole(AriaRole.Button, new() { Name = "Đăng xuất" }).ClickAsync();
        await page.WaitForURLAsync("**/dang-nhap");
    }

    /// <summary>The program at http://localhost in demo mode, where the first administrator is one click away.</summary>
    public sealed partial class Office : IAsyncLifetime
    {
        private ServerProcess _server = null!;
        private IPlaywright _playwright = null!;
        private IBrowser _browser = null!;

        public async ValueTask InitializeAsync()
        {
            _server = await ServerProcess.StartAsync(new ServerSettings
            {
                Host = "localhost",
                Configuration = new Dictionary<string, string> { ["Ocop:Demo"] = "true", ["Ocop:RateLimits"] = "off" },
            });
            _playwright = await Playwright.CreateAsync();
            _browser = await Shop.LaunchAsync(_playwright);
        }

        public async Task<Visit> VisitAsync(Look look)
        {
            var context = await _browser.NewContextAsync(new()
            {
                BaseURL = _server.BaseAddress.AbsoluteUri,
                ViewportSize = new() { Width = look.Width, Height = look.Height },
                HasTouch = look.Touch,
                BypassCSP = look.BypassContentSecurityPolicy,
                ReducedMotion = ReducedMotion.Reduce,
            });
            context.SetDefaultTimeout(15_000);
            return new Visit(context, await context.NewPageAsync());
        }

        public async Task<string> LinkInLetterAsync(string address)
        {
            var folder = Path.Combine(_server.DataPath, "mail");
            for (var tries = 0; tries < 150; tries++)
            {
                var letter = !Directory.Exists(folder) ? null : Directory.GetFiles(folder, "*.eml").Select(File.ReadAllText).FirstOrDefault(text => text.Contains($"<{address}>", StringComparison.Ordinal));
                if (letter is not null)
                    return Link().Match(Encoding.UTF8.GetString(Convert.FromBase64String(Body().Match(letter).Groups[1].Value))).Value;
                await Task.Delay(100);
            }

            throw new TimeoutException($"No letter to {address}.");
        }

        public async ValueTask DisposeAsync()
        {
            await _browser.DisposeAsync();
            _playwright.Dispose();
            await _server.DisposeAsync();
        }

        [GeneratedRegex("http://localhost:\\S+")]
        private static partial Regex Link();

        [GeneratedRegex("text/plain; charset=utf-8\\r\\nContent-Transfer-Encoding: base64\\r\\n\\r\\n([A-Za-z0-9+/=\\s]+?)\\r\\n--")]
        private static partial Regex Body();
    }
}
