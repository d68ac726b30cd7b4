// Classic scripts of the package, loaded by element: `fetch` is closed by the page's policy, and fails from file://.

function attempt(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = name;
    script.onload = () => resolve();
    script.onerror = () => {
      script.remove();
      reject(new Error(`${name} could not be loaded`));
    };
    document.head.append(script);
  });
}

const RETRY_AFTER = 1000;

export async function load(name: string): Promise<void> {
  try {
    await attempt(name);
  } catch {
    await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER));
    await attempt(name);
  }
}
