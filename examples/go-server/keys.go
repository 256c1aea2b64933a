package main

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
)

const testIssuer = "Issued by an example server for tests; no genuine device or server accepts this document."

// keyFrom makes the private key of a seed: for tests only, as anybody can make it too.
func keyFrom(seed string) ed25519.PrivateKey {
	secret := sha256.Sum256([]byte(seed))
	return ed25519.NewKeyFromSeed(secret[:])
}

func publicHalf(key ed25519.PrivateKey) ed25519.PublicKey {
	return ed25519.PublicKey(key[ed25519.SeedSize:])
}

// keyID is the first 16 hex digits of the SHA-256 of the raw public bytes.
func keyID(public ed25519.PublicKey) string { return sha256Hex(public)[:16] }

func sha256Hex(bytes []byte) string {
	sum := sha256.Sum256(bytes)
	return hex.EncodeToString(sum[:])
}

type signature struct {
	Sudi        *udi   `json:"sudi,omitempty"`
	SigningType string `json:"signing_type"`
	Key         string `json:"key"`
	Value       []byte `json:"value"`
}

func sign(payload string, key ed25519.PrivateKey) signature {
	return signature{SigningType: "Ed25519", Key: keyID(publicHalf(key)), Value: ed25519.Sign(key, []byte(payload))}
}

// fits tells whether the private half of this key signed the payload.
func (s signature) fits(payload string, public ed25519.PublicKey) bool {
	return s.SigningType == "Ed25519" && s.Key == keyID(public) && ed25519.Verify(public, []byte(payload), s.Value)
}

type certificate struct {
	Payload   string    `json:"payload"`
	Signature signature `json:"signature"`
}

// issuer is the key that signs in the week of an instant, with the root's word for it. The words of neighbouring weeks overlap by a day.
func issuer(seed string, at Instant) (ed25519.PrivateKey, certificate) {
	begin := at - at%week
	key := keyFrom(fmt.Sprintf("%s: issuing from %d", seed, begin))
	payload, err := json.Marshal(map[string]any{
		"key":        keyID(publicHalf(key)),
		"public":     base64.StdEncoding.EncodeToString(publicHalf(key)),
		"not_before": begin - day,
		"not_after":  begin + week + day,
		"issuer":     testIssuer,
	})
	if err != nil {
		panic(err)
	}
	return key, certificate{string(payload), sign(string(payload), rootKey(seed))}
}

func rootKey(seed string) ed25519.PrivateKey { return keyFrom(seed + ": root") }
