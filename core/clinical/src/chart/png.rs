//! A chart as pixels.

use std::sync::Arc;

use png::{BitDepth, ColorType, DeflateCompression, Encoder, EncodingError, Filter};
use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::fontdb::{Database, Source};
use resvg::usvg::{Options, Tree};

use crate::chart::{Chart, Colour, SvgStyle};

/// Inter, regular, cut down; its licence is beside it (data/chart/OFL.txt).
const FONT: &[u8] = include_bytes!("../../data/chart/Inter-chart.otf");

const DEFLATE_LEVEL: u8 = 3;

/// Why there is no picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PngError {
    /// Wider or narrower than a picture may be.
    #[error(
        "expected a picture {} to {} px wide, got {got_px}",
        Chart::PNG_WIDTH_PX_MIN,
        Chart::PNG_WIDTH_PX_MAX
    )]
    Width {
        /// What was asked for.
        got_px: u16,
    },
    /// The renderer refused what we wrote: a mistake of ours.
    #[error("expected the renderer to read the chart, got its refusal")]
    Render,
    /// The pixels could not be written as PNG.
    #[error("expected the picture to be encoded, got a refusal of the encoder")]
    Encode,
}

impl Chart {
    /// The narrowest picture.
    pub const PNG_WIDTH_PX_MIN: u16 = 320;
    /// The widest picture: A4 at about 300 dots an inch.
    pub const PNG_WIDTH_PX_MAX: u16 = 2_500;

    /// As PNG, `width_px` device pixels wide; as high as that makes it.
    ///
    /// # Errors
    /// The width is beyond the limits, or rendering fails.
    pub fn to_png(&self, style: SvgStyle, width_px: u16) -> Result<Vec<u8>, PngError> {
        if !(Self::PNG_WIDTH_PX_MIN..=Self::PNG_WIDTH_PX_MAX).contains(&width_px) {
            return Err(PngError::Width { got_px: width_px });
        }
        let tree = Tree::from_str(&self.to_svg(style), &options()).map_err(|_| PngError::Render)?;
        let scale = f32::from(width_px) / tree.size().width();
        let height_px = (tree.size().height() * scale).round() as u32;
        let mut pixels = Pixmap::new(u32::from(width_px), height_px).ok_or(PngError::Render)?;
        // The last row may be covered in part only.
        let Colour(red, green, blue) = style.palette().background;
        pixels.fill(Color::from_rgba8(red, green, blue, u8::MAX));
        resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
        encode(&pixels).map_err(|_| PngError::Encode)
    }
}

/// Without transparency, which the background covers; large even surfaces deflate best unfiltered, and beyond level 3 only
/// time grows.
fn encode(pixels: &Pixmap) -> Result<Vec<u8>, EncodingError> {
    let colours: Vec<u8> =
        pixels.pixels().iter().flat_map(|pixel| [pixel.red(), pixel.green(), pixel.blue()]).collect();
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, pixels.width(), pixels.height());
    encoder.set_color(ColorType::Rgb);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_filter(Filter::NoFilter);
    encoder.set_deflate_compression(DeflateCompression::Level(DEFLATE_LEVEL));
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&colours)?;
    writer.finish()?;
    Ok(bytes)
}

/// Our font and no other: a picture is the same on every machine.
fn options() -> Options<'static> {
    let mut fonts = Database::new();
    fonts.load_font_source(Source::Binary(Arc::new(FONT)));
    Options { fontdb: Arc::new(fonts), ..Options::default() }
}
