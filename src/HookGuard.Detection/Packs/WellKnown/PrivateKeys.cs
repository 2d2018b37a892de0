namespace HookGuard.Detection.Packs.WellKnown;

/// <summary>Private keys, as blocks of lines.</summary>
internal static class PrivateKeys
{
    private const string Replace =
        "replace the key pair wherever its public half is trusted, and revoke its certificates";

    public static SecretKind[] Kinds { get; } =
    [
        new(
            "rsa-private-key",
            "RSA private key",
            "Signs and decrypts as the owner of an RSA key pair.",
            "-----BEGIN RSA PRIVATE KEY-----"
        )
        {
            IsBlock = true,
            Revoke = Replace,
            Documentation = "https://www.rfc-editor.org/rfc/rfc8017",
        },
        new(
            "ec-private-key",
            "EC private key",
            "Signs as the owner of a key pair on an elliptic curve.",
            "-----BEGIN EC PRIVATE KEY-----"
        )
        {
            IsBlock = true,
            Revoke = Replace,
            Documentation = "https://www.rfc-editor.org/rfc/rfc5915",
        },
        new(
            "dsa-private-key",
            "DSA private key",
            "Signs as the owner of a DSA key pair.",
            "-----BEGIN DSA PRIVATE KEY-----"
        )
        {
            IsBlock = true,
            Revoke = Replace,
            Documentation = "https://docs.openssl.org/master/man1/openssl-dsa/",
        },
        new(
            "private-key",
            "PKCS #8 private key",
            "Signs and decrypts as the owner of a key pair.",
            "-----BEGIN PRIVATE KEY-----"
        )
        {
            IsBlock = true,
            Revoke = Replace,
            Documentation = "https://www.rfc-editor.org/rfc/rfc5958",
        },
        new(
            "encrypted-private-key",
            "encrypted PKCS #8 private key",
            "Signs and decrypts as the owner of a key pair, once its passphrase is guessed.",
            "-----BEGIN ENCRYPTED PRIVATE KEY-----"
        )
        {
            IsBlock = true,
            Revoke = Replace,
            Documentation = "https://www.rfc-editor.org/rfc/rfc5958",
        },
        new(
            "openssh-private-key",
            "OpenSSH private key",
            "Signs in to every server that trusts its public half.",
            "-----BEGIN OPENSSH PRIVATE KEY-----"
        )
        {
            IsBlock = true,
            Revoke = Replace,
            Documentation = "https://man.openbsd.org/ssh-keygen",
        },
        new(
            "pgp-private-key",
            "OpenPGP private key",
            "Signs and decrypts as a person, once its passphrase is guessed if it has one.",
            "-----BEGIN PGP PRIVATE KEY BLOCK-----"
        )
        {
            IsBlock = true,
            Revoke = Replace,
            Documentation = "https://www.rfc-editor.org/rfc/rfc9580",
        },
        new(
            "putty-private-key",
            "PuTTY private key",
            "Signs in to every server that trusts its public half, once its passphrase is guessed if it has one.",
            "PuTTY-User-Key-File-3: ",
            "PuTTY-User-Key-File-2: "
        )
        {
            IsBlock = true,
            Revoke = Replace,
            Documentation = "https://www.chiark.greenend.org.uk/~sgtatham/putty/docs.html",
        },
    ];
}
