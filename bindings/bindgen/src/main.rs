//! Writes Kotlin and Swift from the built library. See bindings/README.md.

fn main() {
    uniffi::uniffi_bindgen_main();
}
