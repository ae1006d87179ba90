// Sets pictures of one page side by side, at each width in each theme, and gives the sheet as WebP.
async (pictures) => {
  const scale = 0.625;
  const gap = 20;
  const images = await Promise.all(pictures.map(async (row) => Promise.all(row.map(async (bytes) => {
    const image = new Image();
    image.src = `data:image/png;base64,${bytes}`;
    await image.decode();
    return image;
  }))));
  const wide = (row) => row.reduce((sum, { width }) => sum + width * scale + gap, gap);
  const high = (row) => Math.max(...row.map(({ height }) => height * scale));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(...images.map(wide));
  canvas.height = images.reduce((sum, row) => sum + high(row) + gap, gap);
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.fillStyle = '#8c8a85';
  context.fillRect(0, 0, canvas.width, canvas.height);
  let y = gap;
  for (const row of images) {
    let x = gap;
    for (const image of row) {
      context.drawImage(image, x, y, image.width * scale, image.height * scale);
      x += image.width * scale + gap;
    }
    y += high(row) + gap;
  }
  return canvas.toDataURL('image/webp', 0.82).split(',')[1];
}
