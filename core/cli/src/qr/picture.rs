//! A QR code as a picture: SVG, or PNG of one bit a pixel.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use qrcodegen::QrCode;

use super::{QUIET_ZONE, code_of};
use crate::failure::Failure;
use crate::file;

const WHAT: &str = "QR code";
/// Pixels of a module: the largest codes stay under 2,000 pixels, and small ones print well.
const MODULE_PX: i32 = 10;

/// A picture to be written: its name has been checked.
#[derive(Debug)]
pub(crate) struct Picture {
    path: PathBuf,
    format: Format,
    replace: bool,
}

#[derive(Debug, Clone, Copy)]
enum Format {
    Svg,
    Png,
}

impl Picture {
    /// What a file of this name would be.
    pub(crate) fn of(path: &Path, replace: bool) -> Result<Self, Failure> {
        let format = match path.extension().and_then(|extension| extension.to_str()) {
            Some("svg") => Format::Svg,
            Some("png") => Format::Png,
            _ => return Err(Failure::value("file", "expected a name that ends in .svg or .png")),
        };
        if !replace && path.exists() {
            return Err(Failure::FileExists);
        }
        file::check_room(WHAT, path)?;
        Ok(Self { path: path.to_owned(), format, replace })
    }

    /// Writes the code of a text.
    pub(crate) fn write(&self, text: &str) -> Result<(), Failure> {
        let too_long =
            || Failure::value(WHAT, "expected fewer characters: the link is too long for any code");
        let code = code_of(text).ok_or_else(too_long)?;
        let bytes = match self.format {
            Format::Svg => svg(&code).into_bytes(),
            Format::Png => png(&code).map_err(|error| Failure::value(WHAT, error))?,
        };
        file::write(WHAT, &self.path, self.replace, |file| {
            file.write_all(&bytes).map_err(Failure::writing(WHAT))
        })
    }
}

/// One path, each dark module a square of it, on white.
fn svg(code: &QrCode) -> String {
    let size = code.size() + 2 * QUIET_ZONE;
    let mut path = String::new();
    for y in 0..code.size() {
        for x in (0..code.size()).filter(|x| code.get_module(*x, y)) {
            let _infallible = write!(path, "M{},{}h1v1h-1z", x + QUIET_ZONE, y + QUIET_ZONE);
        }
    }
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {size} {size}\" shape-rendering=\"crispEdges\">\
         <path fill=\"#fff\" d=\"M0,0h{size}v{size}h-{size}z\"/><path d=\"{path}\"/></svg>\n"
    )
}

fn png(code: &QrCode) -> Result<Vec<u8>, png::EncodingError> {
    let side = (code.size() + 2 * QUIET_ZONE) * MODULE_PX;
    let side_px = u32::try_from(side).unwrap_or_default();
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, side_px, side_px);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::One);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&rows(code, side))?;
    writer.finish()?;
    Ok(out)
}

/// Rows of pixels, eight to a byte, one is white.
fn rows(code: &QrCode, side: i32) -> Vec<u8> {
    let is_white = |x: i32, y: i32| {
        let module = |at: i32| at / MODULE_PX - QUIET_ZONE;
        x >= side || !code.get_module(module(x), module(y))
    };
    let byte =
        |first: i32, y: i32| (0..8).fold(0_u8, |byte, bit| (byte << 1) | u8::from(is_white(first + bit, y)));
    (0..side).flat_map(|y| (0..side).step_by(8).map(move |first| byte(first, y))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The PNG read back with the same library: every module is where it belongs.
    #[test]
    fn every_module_of_the_picture_is_where_it_belongs() {
        let code = code_of("https://view.example.org/#shlink:/abc").unwrap();
        let bytes = png(&code).unwrap();
        let mut reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut pixels).unwrap();
        let line = info.line_size;
        for y in -QUIET_ZONE..code.size() + QUIET_ZONE {
            for x in -QUIET_ZONE..code.size() + QUIET_ZONE {
                let at = |module: i32| usize::try_from((module + QUIET_ZONE) * MODULE_PX + 5).unwrap();
                let byte = pixels[at(y) * line + at(x) / 8];
                let is_dark = byte & (0x80 >> (at(x) % 8)) == 0;
                assert_eq!(is_dark, code.get_module(x, y), "{x} {y}");
            }
        }
    }

    #[test]
    fn names_say_the_format() {
        let folder = std::env::temp_dir();
        for (name, is_one) in
            [("no-such-code.svg", true), ("no-such-code.png", true), ("no-such-code.jpg", false)]
        {
            assert_eq!(Picture::of(&folder.join(name), false).is_ok(), is_one, "{name}");
            assert!(!folder.join(name).exists());
        }
        assert!(Picture::of(&folder.join("no-such-folder/a.svg"), false).is_err());
    }
}
