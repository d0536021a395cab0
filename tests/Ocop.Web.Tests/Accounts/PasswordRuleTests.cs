using Ocop.Web.Accounts;
using Ocop.Web.Accounts.Passwords;

namespace Ocop.Web.Tests.Accounts;

public sealed class PasswordRuleTests
{
    private static readonly Account Person = new()
    {
        Name = "Lò Văn Páo",
        Email = "lovanpao@laichau.example.vn",
        PhoneNumber = "+84912345678",
        Role = Roles.Officer,
        CreatedAt = default,
    };

    [Theory]
    [InlineData("Mưa rơi trên mái cọ")]
    [InlineData("correct horse battery staple")]
    [InlineData("tr9!kQ2#vLp0")]
    [InlineData("chè tuyết nở tháng ba")]
    public void A_long_password_that_nobody_guesses_will_do(string password) => PasswordRules.Check(password, Person).ShouldBeNull();

    [Theory]
    [InlineData("", PasswordProblem.TooShort)]
    [InlineData("mười một ký", PasswordProblem.TooShort)]
    [InlineData("matkhau123456", PasswordProblem.Common)]
    [InlineData("Mật Khẩu 2026!", PasswordProblem.Common)]
    [InlineData("anhyeuem1234", PasswordProblem.Common)]
    [InlineData("VietNamVoDich!!!", PasswordProblem.Common)]
    [InlineData("password2026", PasswordProblem.Common)]
    [InlineData("123456789012", PasswordProblem.Common)]
    [InlineData("aaaaaaaaaaaa", PasswordProblem.Common)]
    [InlineData("abcdefabcdef", PasswordProblem.Common)]
    [InlineData("qwertyuiopas", PasswordProblem.Common)]
    [InlineData("+84 912 345 678", PasswordProblem.Common)]
    [InlineData("ocop20262026", PasswordProblem.Common)]
    [InlineData("LoVanPao yêu chè", PasswordProblem.AboutYou)]
    [InlineData("gọi 912345678 nhé", PasswordProblem.AboutYou)]
    public void One_that_is_guessed_first_will_not(string password, PasswordProblem problem) => PasswordRules.Check(password, Person).ShouldBe(problem);

    [Fact]
    public void A_very_long_one_is_refused_before_anything_is_computed() => PasswordRules.Check(new string('x', 129) + "yz", Person).ShouldBe(PasswordProblem.TooLong);

    [Theory]
    [InlineData(" LoVanPao@LaiChau.example.VN ", "lovanpao@laichau.example.vn")]
    [InlineData("0912 345 678", "+84912345678")]
    [InlineData("+84.912.345.678", "+84912345678")]
    [InlineData("84912345678", "+84912345678")]
    [InlineData("nobody", "nobody")]
    public void A_person_is_known_by_mailbox_or_phone_however_typed(string typed, string kept) => LoginName.Normalise(typed).ShouldBe(kept);

    [Fact]
    public void The_hash_takes_the_rounds_that_are_asked_for_and_both_ways_of_typing_marks()
    {
        var hashing = new PasswordHashing();
        Person.PasswordHash = hashing.HashPassword(Person, "Mưa rơi trên mái cọ".Normalize(System.Text.NormalizationForm.FormD));

        hashing.VerifyHashedPassword(Person, Person.PasswordHash, "Mưa rơi trên mái cọ").ShouldBe(Microsoft.AspNetCore.Identity.PasswordVerificationResult.Success);
        var header = Convert.FromBase64String(Person.PasswordHash).AsSpan(0, 13);
        header[0].ShouldBe((byte)1); // version 3
        System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(header[1..]).ShouldBe(2u); // HMAC-SHA512
        System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(header[5..]).ShouldBeGreaterThanOrEqualTo(210_000u);
    }
}
