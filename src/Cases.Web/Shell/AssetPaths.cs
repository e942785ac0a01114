using Microsoft.AspNetCore.StaticAssets;

namespace Cases.Web.Shell;

/// <summary>The fingerprinted address of a bundled file, so that it may be cached for ever.</summary>
public sealed class AssetPaths(IEnumerable<EndpointDataSource> sources)
{
    readonly Lazy<Dictionary<string, string>> _byName = new(() => sources.SelectMany(source => source.Endpoints)
        .Select(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>())
        .OfType<StaticAssetDescriptor>()
        .SelectMany(asset => asset.Properties.Where(about => about.Name == "label").Select(about => (Label: about.Value, asset.Route)))
        .DistinctBy(asset => asset.Label)
        .ToDictionary(asset => asset.Label, asset => "/" + asset.Route));

    public string this[string path] => _byName.Value.GetValueOrDefault(path, "/" + path);
}
