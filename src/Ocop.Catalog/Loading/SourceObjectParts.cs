using Ocop.Catalog.Products;

namespace Ocop.Catalog.Loading;

/// <summary>Small objects that several kinds of records hold.</summary>
internal static class SourceObjectParts
{
    private const int PriceStep = 1000;

    public static PlaceAtRecognition AsPlace(this SourceObject place)
    {
        var named = new PlaceAtRecognition(
            place.OptionalText("commune", 60), place.OptionalText("district", 60), place.OptionalText("province", 60));
        place.Close();
        return named;
    }

    /// <summary>A printed price range is kept for people who set prices; here it only has to make sense.</summary>
    public static void CheckPrice(this SourceObject price)
    {
        var (least, most) = (price.Number("min_dong", 0, int.MaxValue), price.Number("max_dong", 0, int.MaxValue));
        if (least % PriceStep != 0)
            price.Fault("min_dong", $"{least} is not a multiple of {PriceStep}");
        if (most % PriceStep != 0)
            price.Fault("max_dong", $"{most} is not a multiple of {PriceStep}");
        if (most < least)
            price.Fault("max_dong", $"{most} is less than min_dong");
        price.Text("per", 20);
        price.Close();
    }
}
