using System.Reflection;
using System.Runtime.InteropServices;

namespace Cases.Trail;

// .NET 10 has no Ed25519 of its own; the system's OpenSSL has. Names of functions as in OpenSSL's EVP manual pages.
static partial class OpenSsl
{
    const string Library = "libcrypto";
    const int Ed25519 = 1087;

    static readonly string[] Names = OperatingSystem.IsWindows() ? ["libcrypto-3-x64.dll", "libcrypto-3-arm64.dll", "libcrypto-3.dll"]
        : OperatingSystem.IsMacOS() ? ["libcrypto.3.dylib", "/opt/homebrew/lib/libcrypto.3.dylib", "/usr/local/lib/libcrypto.3.dylib"]
        : ["libcrypto.so.3", "libcrypto.so", "libcrypto.so.1.1"];

    static readonly nint Handle = Load();

    static OpenSsl() => NativeLibrary.SetDllImportResolver(Assembly.GetExecutingAssembly(), (name, _, _) => name == Library ? Handle : 0);

    public static bool IsPresent => Handle != 0;

    public static byte[] PublicKey(ReadOnlySpan<byte> seed)
    {
        using var key = PrivateKey(seed);
        var publicKey = new byte[32];
        nuint length = 32;
        Check(GetRawPublicKey(key, publicKey, ref length));
        return publicKey;
    }

    public static byte[] Sign(ReadOnlySpan<byte> seed, ReadOnlySpan<byte> message)
    {
        using var key = PrivateKey(seed);
        using var context = Present(NewContext());
        Check(DigestSignInit(context, 0, 0, 0, key));
        var signature = new byte[64];
        nuint length = 64;
        Check(DigestSign(context, signature, ref length, message, (nuint)message.Length));
        return signature;
    }

    public static bool Verify(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        Require();
        using var key = NewRawPublicKey(Ed25519, 0, publicKey, (nuint)publicKey.Length);
        if (key.IsInvalid)
            return false;
        using var context = Present(NewContext());
        Check(DigestVerifyInit(context, 0, 0, 0, key));
        return DigestVerify(context, signature, (nuint)signature.Length, message, (nuint)message.Length) == 1;
    }

    static Key PrivateKey(ReadOnlySpan<byte> seed)
    {
        Require();
        return Present(NewRawPrivateKey(Ed25519, 0, seed, (nuint)seed.Length));
    }

    static void Require()
    {
        if (!IsPresent)
            throw new PlatformNotSupportedException("Ed25519 needs OpenSSL 3 (libcrypto), which is not installed on this machine.");
    }

    static nint Load()
    {
        foreach (var name in Names)
        {
            if (NativeLibrary.TryLoad(name, out var handle))
                return handle;
        }
        return 0;
    }

    static T Present<T>(T handle) where T : SafeHandle => handle.IsInvalid ? throw Failed() : handle;

    static void Check(int result)
    {
        if (result != 1)
            throw Failed();
    }

    static InvalidOperationException Failed() => new("OpenSSL refused an Ed25519 operation.");

    [LibraryImport(Library, EntryPoint = "EVP_PKEY_new_raw_private_key")]
    private static partial Key NewRawPrivateKey(int type, nint engine, ReadOnlySpan<byte> key, nuint length);

    [LibraryImport(Library, EntryPoint = "EVP_PKEY_new_raw_public_key")]
    private static partial Key NewRawPublicKey(int type, nint engine, ReadOnlySpan<byte> key, nuint length);

    [LibraryImport(Library, EntryPoint = "EVP_PKEY_get_raw_public_key")]
    private static partial int GetRawPublicKey(Key key, Span<byte> publicKey, ref nuint length);

    [LibraryImport(Library, EntryPoint = "EVP_PKEY_free")]
    private static partial void FreeKey(nint key);

    [LibraryImport(Library, EntryPoint = "EVP_MD_CTX_new")]
    private static partial Context NewContext();

    [LibraryImport(Library, EntryPoint = "EVP_MD_CTX_free")]
    private static partial void FreeContext(nint context);

    [LibraryImport(Library, EntryPoint = "EVP_DigestSignInit")]
    private static partial int DigestSignInit(Context context, nint keyContext, nint digest, nint engine, Key key);

    [LibraryImport(Library, EntryPoint = "EVP_DigestSign")]
    private static partial int DigestSign(
        Context context, Span<byte> signature, ref nuint signatureLength, ReadOnlySpan<byte> message, nuint length);

    [LibraryImport(Library, EntryPoint = "EVP_DigestVerifyInit")]
    private static partial int DigestVerifyInit(Context context, nint keyContext, nint digest, nint engine, Key key);

    [LibraryImport(Library, EntryPoint = "EVP_DigestVerify")]
    private static partial int DigestVerify(
        Context context, ReadOnlySpan<byte> signature, nuint signatureLength, ReadOnlySpan<byte> message, nuint length);

    internal sealed class Key() : SafeHandle(0, true)
    {
        public override bool IsInvalid => handle == 0;

        protected override bool ReleaseHandle()
        {
            FreeKey(handle);
            return true;
        }
    }

    internal sealed class Context() : SafeHandle(0, true)
    {
        public override bool IsInvalid => handle == 0;

        protected override bool ReleaseHandle()
        {
            FreeContext(handle);
            return true;
        }
    }
}
