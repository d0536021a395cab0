using Microsoft.Playwright;

namespace Ocop.Browser.Tests.Journeys;

/// <summary>Every page of an account, from the invitation to the last sign-in, as axe sees it: on a desk and a phone, by day and by night.</summary>
public sealed class AccountPagesTests(SigningInTests.Office office) : IClassFixture<SigningInTests.Office>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Axe_finds_no_violation_on_the_pages_of_an_account(bool english)
    {
        var address = english ? "officer.en@xa.example.vn" : "can.bo.vi@xa.example.vn";
        await using var adminVisit = await office.VisitAsync(Look.Desktop with { BypassContentSecurityPolicy = true });
        await using var officerVisit = await office.VisitAsync(Look.Desktop with { BypassContentSecurityPolicy = true });
        var admin = new AccountSteps(adminVisit, english);
        var officer = new AccountSteps(officerVisit, english);

        await InviteAsync(admin, address);
        var link = await office.LinkInLetterAsync(address);
        await SetPasswordAsync(officer, link);
        await SignInAsync(officer, address);
        await ChangeOwnAsync(officer, english ? "new.en@xa.example.vn" : "moi.vi@xa.example.vn");
        await AddSecondStepAsync(officer, address);
        await ForgetAsync(officer, address, link);
        await admin.OpenAsync("/office/tai-khoan");
        await admin.Page.Locator("[data-row-link]", new() { HasText = AccountSteps.Name }).First.ClickAsync();
        await admin.LookAsync("an account, seen by the administrator");

        admin.Inspection.Found.Concat(officer.Inspection.Found).ShouldBeEmpty();
        officerVisit.Complaints.Concat(adminVisit.Complaints).Where(line => !line.Contains("status of 4", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static async Task InviteAsync(AccountSteps admin, string address)
    {
        await admin.OpenAndLookAsync("/dang-nhap");
        await admin.Page.Locator("button[name=role][value=Admin]").ClickAsync();
        await admin.Page.WaitForURLAsync("**/office");
        await admin.OpenAndLookAsync("/tai-khoan"); // of a demonstration account
        await admin.OpenAndLookAsync("/office/tai-khoan");
        await admin.OpenAndLookAsync("/office/tai-khoan/moi");
        await admin.PressAsync("Gửi lời mời", "Send the invitation");
        await admin.LooksAtSlipAsync("an invitation to nobody");
        await admin.FillAsync("Tên", "Name", AccountSteps.Name);
        await admin.FillAsync("E-mail", "E-mail", address);
        await admin.PressAsync("Gửi lời mời", "Send the invitation");
        await admin.Page.Locator(".notice.good").WaitForAsync();
        await admin.LookAsync("an invited account");
    }

    private static async Task SetPasswordAsync(AccountSteps officer, string link)
    {
        await officer.OpenAndLookAsync(new Uri(link).PathAndQuery);
        await officer.FillAsync("Mật khẩu mới", "New password", "123");
        await officer.PressAsync("Đặt mật khẩu", "Set the password");
        await officer.LooksAtSlipAsync("a password too short");
        await officer.FillAsync("Mật khẩu mới", "New password", AccountSteps.Password);
        await officer.PressAsync("Đặt mật khẩu", "Set the password");
        await officer.Page.Locator(".notice.good").WaitForAsync();
        await officer.LookAsync("the password is set");
    }

    private static async Task SignInAsync(AccountSteps officer, string address)
    {
        await officer.SignInAsync(address, "sai mật khẩu rồi");
        await officer.LooksAtSlipAsync("a wrong password");
        await officer.SignInAsync(address);
        await officer.Page.WaitForURLAsync("**/office");
        await officer.OpenAndLookAsync("/tai-khoan");
    }

    private async Task ChangeOwnAsync(AccountSteps officer, string newAddress)
    {
        await officer.OpenAndLookAsync("/tai-khoan/mat-khau");
        await officer.PressAsync("Đổi mật khẩu", "Change the password");
        await officer.LooksAtSlipAsync("no new password");
        await officer.OpenAndLookAsync("/tai-khoan/thong-tin");
        await officer.FillAsync("Điện thoại (không bắt buộc)", "Phone (optional)", "không phải số");
        await officer.PressAsync("Lưu", "Save");
        await officer.LooksAtSlipAsync("a phone number that is none");
        await officer.OpenAsync("/tai-khoan/thong-tin");
        await officer.FillAsync("Địa chỉ mới", "New address", newAddress);
        await officer.PressAsync("Gửi liên kết xác nhận", "Send a link to confirm");
        await officer.Page.Locator(".notice").WaitForAsync();
        await officer.LookAsync("a link to the new address is on its way");
        await officer.OpenAndLookAsync(new Uri(await office.LinkInLetterAsync(newAddress)).PathAndQuery);
        await officer.OpenAndLookAsync("/dang-nhap/thu-moi?ma=khong-co");
    }

    private static async Task AddSecondStepAsync(AccountSteps officer, string address)
    {
        await CodeApp.AddFingerprintReaderAsync(officer.Page);
        await officer.OpenAndLookAsync("/tai-khoan/khoa");
        await officer.FillAsync("Tên của khóa", "Name of the passkey", "Máy ở văn phòng");
        await officer.PressAsync("Thêm khóa trên máy này", "Add a passkey on this device");
        await officer.Page.Locator(".account-more summary").ClickAsync();
        await officer.LookAsync("a passkey and what may be done with it");

        await officer.OpenAndLookAsync("/tai-khoan/hai-lop");
        var app = await CodeApp.AddAsync(officer.Page);
        await officer.FillAsync("Mã sáu số", "Six digits", "000");
        await officer.PressAsync("Bật lớp thứ hai", "Switch it on");
        await officer.LooksAtSlipAsync("a wrong code");
        await officer.FillAsync("Mã sáu số", "Six digits", app.CodeIn(TimeSpan.Zero));
        await officer.PressAsync("Bật lớp thứ hai", "Switch it on");
        await officer.Page.Locator(".recovery-codes li").Nth(9).WaitForAsync();
        await officer.LookAsync("recovery codes");
        await officer.OpenAndLookAsync("/tai-khoan/hai-lop");
        await officer.OpenAndLookAsync("/tai-khoan");
        await officer.SignOutAsync();
        await officer.SignInAsync(address);
        await officer.Page.WaitForURLAsync("**/dang-nhap/ma*");
        await officer.LookAsync("the code is asked for");
        await officer.FillAsync("Mã sáu số", "Six digits", "000000");
        await officer.PressAsync("Vào", "Sign in");
        await officer.LooksAtSlipAsync("a wrong code at the door");
    }

    private static async Task ForgetAsync(AccountSteps officer, string address, string usedLink)
    {
        await officer.OpenAndLookAsync("/dang-nhap/quen");
        await officer.FillAsync("E-mail hoặc số điện thoại", "E-mail or phone number", address);
        await officer.PressAsync("Gửi liên kết", "Send the link");
        await officer.Page.Locator(".notice").WaitForAsync();
        await officer.LookAsync("a link to a new password is on its way");
        await officer.OpenAndLookAsync(new Uri(usedLink).PathAndQuery); // it works once
    }
}
