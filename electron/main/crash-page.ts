// What a person sees when the interface or the engine could not be kept alive. Needs nothing of the renderer's bundle and
// no script; its one link loads the interface again.

export const crashPath = '/stopped.html';

export const crashPage = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="color-scheme" content="light dark">
<title>SBOM Register stopped</title>
<h1>SBOM Register stopped unexpectedly</h1>
<p>Your register is safe: everything that was recorded is in its file, and nothing half-done was kept.</p>
<p><a href="index.html">Start again</a></p>
<p>If it happens again, leave out the file that you used last, and send us the log (menu Help, Show log). It holds no contents of your files.</p>
</html>
`;
